package vn.nennep.review.quota;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Sector;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitType;
import vn.nennep.review.Rating;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.SelfReviewForm;

/**
 * Counts how many are excellent in each circle and how many may be. What is decided counts; what somebody thinks of deciding is laid over it. So it holds
 * before a decision, and again whenever a level is changed later.
 */
@Component
public class QuotaCheck {

    private static final Set<UnitType> GRASSROOTS = Set.of(UnitType.GRASSROOTS_COMMITTEE, UnitType.GRASSROOTS_CELL);

    /** One rating as far as it is counted. */
    private record Counted(long target, String unit, boolean member, SelfReviewForm form, RatingLevel decided) {}

    private final Reviews reviews;
    private final Ratings ratings;
    private final QuotaPolicy policy;
    private final Register register;
    private final JdbcClient jdbc;

    QuotaCheck(Reviews reviews, Ratings ratings, QuotaPolicy policy, Register register, JdbcClient jdbc) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.policy = policy;
        this.register = register;
        this.jdbc = jdbc;
    }

    /**
     * The circles that the levels concern, as they would stand with them.
     *
     * @param levels by target, whatever was decided of it before
     */
    public List<QuotaVerdict> with(ReviewCampaign campaign, String decidingUnit, Map<Long, RatingLevel> levels) {
        List<Counted> all = counted(campaign.id(), decidingUnit);
        QuotaPolicy.OfUnit rules = policy.of(campaign, decidingUnit);
        Function<Counted, QuotaGroup> grouping = grouping(decidingUnit, rules.scope(), rules);
        Map<QuotaGroup, List<RatingLevel>> circles = new LinkedHashMap<>();
        all.stream().filter(one -> levels.containsKey(one.target())).map(grouping).forEach(group -> circles.put(group, new ArrayList<>()));
        for (Counted one : all) {
            RatingLevel level = levels.containsKey(one.target()) ? levels.get(one.target()) : one.decided();
            List<RatingLevel> circle = circles.get(grouping.apply(one));
            if (level != null && circle != null) {
                circle.add(level);
            }
        }
        return circles.entrySet().stream()
                .map(circle -> verdict(campaign, circle.getKey(), circle.getValue(), rules))
                .toList();
    }

    /** The circles of one who is to have another level than was decided, as they would stand then; for changes after the decision. */
    public List<QuotaVerdict> after(QuotaChange change) {
        Rating rating = ratings.of(change.target());
        long unitReview = rating.ofMember() ? reviews.memberReview(change.target()).unitReviewId() : change.target();
        Map<Long, RatingLevel> levels = new LinkedHashMap<>();
        levels.put(change.target(), change.level());
        return with(reviews.campaign(rating.campaignId()), reviews.unitReview(unitReview).decidingUnitId(), levels);
    }

    /** The members of one cell by themselves, whatever circle binds: a look ahead for the cell. */
    QuotaVerdict ofCell(ReviewCampaign campaign, String cell, String decidingUnit, Collection<RatingLevel> levels) {
        return verdict(campaign, new QuotaGroup(true, cell, null), levels, policy.of(campaign, decidingUnit));
    }

    /** How counts of one unit stand to each reading, for reports: whatever circle binds, it is this one that is looked at. */
    public QuotaVerdict of(ReviewCampaign campaign, String unit, boolean members, LevelCounts counts) {
        return new QuotaVerdict(new QuotaGroup(members, unit, null), counts, policy.of(campaign, unit).rule());
    }

    private QuotaVerdict verdict(ReviewCampaign campaign, QuotaGroup group, Collection<RatingLevel> levels, QuotaPolicy.OfUnit rules) {
        QuotaRule rule = rules.rule();
        boolean higher = rules.outstandingApplies() && outstanding(campaign.id(), group.unit());
        return new QuotaVerdict(group, LevelCounts.of(levels), higher ? rule.with(rules.outstandingRatio()) : rule);
    }

    private boolean outstanding(long campaign, String unit) {
        return reviews.unitReviewOf(campaign, unit)
                .flatMap(review -> ratings.find(review.id()))
                .filter(rating -> rating.decidedLevel() == RatingLevel.EXCELLENT)
                .isPresent();
    }

    private Function<Counted, QuotaGroup> grouping(String decidingUnit, QuotaScope scope, QuotaPolicy.OfUnit rules) {
        Map<String, Unit> units = register.units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        QuotaGrouping members = rules.grouping(true);
        QuotaGrouping organizations = rules.grouping(false);
        return one -> one.member()
                ? new QuotaGroup(true, circle(one.unit(), decidingUnit, scope, units), part(one, members, units))
                : new QuotaGroup(false, decidingUnit, part(one, organizations, units));
    }

    /** A cell that stands in no grass-roots organisation is counted with its deciding committee. */
    private static String circle(String unit, String decidingUnit, QuotaScope scope, Map<String, Unit> units) {
        return switch (scope) {
            case DECIDING_COMMITTEE -> decidingUnit;
            case CELL -> unit;
            case GRASSROOTS -> {
                Unit above = units.get(unit);
                while (above != null && !GRASSROOTS.contains(above.type())) {
                    above = units.get(above.parentId());
                }
                yield above == null ? decidingUnit : above.id();
            }
        };
    }

    private static String part(Counted one, QuotaGrouping grouping, Map<String, Unit> units) {
        return switch (grouping) {
            case NONE -> null;
            case LEADERS -> one.form() == SelfReviewForm.FORM_2B ? "LEADERS" : "OTHERS";
            case SECTOR -> {
                Unit unit = units.get(one.unit());
                while (unit != null && unit.sector() == null) {
                    unit = units.get(unit.parentId());
                }
                Sector sector = unit == null ? null : unit.sector();
                yield sector == null ? null : sector.name();
            }
        };
    }

    /** All whom the committee decides; a grass-roots cell may decide about its members itself. */
    private List<Counted> counted(long campaign, String decidingUnit) {
        return jdbc.sql("""
                        select r.target_id as target, r.unit_id as unit, case when r.member_id is null then false else true end as member,
                               m.form, r.decided_level as decided
                          from rating r
                          left join member_review m on m.id = r.target_id
                          join unit_review u on u.id = coalesce(m.unit_review_id, r.target_id)
                         where r.campaign_id = :campaign and (u.deciding_unit_id = :unit or r.member_id is not null and u.unit_id = :unit)
                         order by r.target_id
                        """)
                .param("campaign", campaign)
                .param("unit", decidingUnit)
                .query(Counted.class)
                .list();
    }
}
