package vn.nennep.review.campaign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.Register;
import vn.nennep.organization.Sector;
import vn.nennep.organization.Unit;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;
import vn.nennep.review.CampaignState;
import vn.nennep.review.DecidingCommittee;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.OutReason;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.campaign.CampaignRoll.Person;
import vn.nennep.review.campaign.Eligibility.Case;
import vn.nennep.review.campaign.Eligibility.Verdict;
import vn.nennep.review.collective.CollectiveReviews;
import vn.nennep.review.member.SelfReviews;

/**
 * Opens the reviews of a campaign, some organisations at a time: whole cells first, the committees above them last, so that none of those finds nothing below it.
 * What exists is left as it is: one that was interrupted makes exactly what is missing (fault R-16).
 */
@Component
public class CampaignOpening {

    /** Begins a cell's process. */
    @FunctionalInterface
    public interface CellBeginning {
        void begin(ReviewCampaign campaign, UnitReview cell);
    }

    private final Reviews reviews;
    private final Ratings ratings;
    private final CampaignRoll roll;
    private final Eligibility eligibility;
    private final DecidingCommittee deciding;
    private final SelfReviews selfReviews;
    private final CollectiveReviews collectives;
    private final OpeningMail mail;
    private final Subjects subjects;
    private final Register register;
    private final Policy policy;
    private final JdbcClient jdbc;
    private final int mostUnits;
    private final int enoughMembers;

    CampaignOpening(
            Reviews reviews, Ratings ratings, CampaignRoll roll, Eligibility eligibility, DecidingCommittee deciding, SelfReviews selfReviews,
            CollectiveReviews collectives, OpeningMail mail, Subjects subjects, Register register, Policy policy, JdbcClient jdbc,
            @Value("${nennep.review.opening.units:20}") int mostUnits, @Value("${nennep.review.opening.members:200}") int enoughMembers) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.roll = roll;
        this.eligibility = eligibility;
        this.deciding = deciding;
        this.selfReviews = selfReviews;
        this.collectives = collectives;
        this.mail = mail;
        this.subjects = subjects;
        this.register = register;
        this.policy = policy;
        this.jdbc = jdbc;
        this.mostUnits = mostUnits;
        this.enoughMembers = enoughMembers;
    }

    /**
     * Opens the next ones.
     *
     * @return whether more remain
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean next(long id, LocalDate today, CellBeginning cells) {
        ReviewCampaign campaign = reviews.campaign(id);
        List<Unit> all = roll.units(campaign.unitId(), campaign.cutOffOn(), today);
        Set<String> units = all.stream().map(Unit::id).collect(Collectors.toSet());
        Set<String> there = Set.copyOf(
                jdbc.sql("select unit_id from unit_review where campaign_id = :campaign").param("campaign", id).query(String.class).list());
        List<Unit> missing = all.stream().filter(unit -> !there.contains(unit.id())).toList();
        Set<String> leaders = roll.leaders(campaign.cutOffOn());
        Map<Case, Verdict> judged = new HashMap<>();
        int done = 0;
        for (int members = 0; done < missing.size() && done < mostUnits && members < enoughMembers; done++) {
            Unit unit = missing.get(done);
            List<Person> people = unit.type().isCell() ? roll.people(campaign.cutOffOn(), unit.id(), units, today) : List.of();
            open(campaign, unit, people, leaders, judged, today, cells);
            members += people.size();
        }
        boolean remain = done < missing.size();
        if (!remain) {
            reviews.save(campaign.in(CampaignState.OPEN, null));
        }
        return remain;
    }

    private void open(
            ReviewCampaign campaign, Unit unit, List<Person> people, Set<String> leaders, Map<Case, Verdict> judged, LocalDate today, CellBeginning cells) {
        PolicyOn rules = policy.on(campaign.judged(), register.lineOf(unit.id()));
        OutReason out = outReason(unit, campaign, rules, today);
        UnitReview review = reviews.save(new UnitReview(
                subjects.next(UnitReview.KIND), campaign.id(), unit.id(), deciding.of(unit.id()), out == null, out, null,
                out != null ? UnitReviewState.NOT_IN_SCOPE : unit.type().isCell() ? UnitReviewState.DRAFTING : UnitReviewState.WAITING, null));
        if (out == null) {
            ratings.begin(review);
        }
        UsualForm usual = new UsualForm(campaign.regime(), rules);
        for (Person person : people) {
            OutReason gone = person.gone() != null ? person.gone() : judged.computeIfAbsent(caseOf(campaign, unit, person, rules), eligibility::judge).reason();
            SelfReviewForm form = usual.form(leaders.contains(person.memberId()), person.post(), unit.sector());
            MemberReview opened = open(review, person.memberId(), gone, form, usual.civilServant(unit.sector()));
            if (opened.inScope()) {
                selfReviews.begin(opened);
            }
        }
        boolean exists = unit.existsOn(today);
        if (unit.type().isCell() && exists) {
            cells.begin(campaign, review);
        }
        if (review.inScope()) {
            collectives.begin(review);
        }
        if (exists) {
            mail.opened(campaign, review, people.size(), today);
        }
    }

    private static OutReason outReason(Unit unit, ReviewCampaign campaign, PolicyOn rules, LocalDate today) {
        if (unit.closedOn() != null && unit.closedOn().isBefore(today)) {
            return OutReason.ORGANIZATION_ENDED;
        }
        return unit.foundedOn().plusMonths(rules.integer("review.newOrgMonths")).isAfter(campaign.cutOffOn()) ? OutReason.NEW_ORGANIZATION : null;
    }

    /** Months beyond the bound make no difference: capped, most members of a cell are one case. */
    private static Case caseOf(ReviewCampaign campaign, Unit unit, Person person, PolicyOn rules) {
        Integer months = Eligibility.months(person.admissionDate(), campaign.cutOffOn());
        return new Case(
                campaign.judged(), unit.id(), person.activity(), months == null ? null : Math.min(months, rules.integer("review.newMemberMonths")));
    }

    private MemberReview open(UnitReview cell, String member, OutReason out, SelfReviewForm form, boolean civilServant) {
        MemberReview review = reviews.save(new MemberReview(
                subjects.next(MemberReview.KIND), cell.campaignId(), cell.id(), cell.unitId(), member, out == null, out, form, civilServant,
                out == null ? MemberReviewState.WRITING : MemberReviewState.NOT_IN_SCOPE, null, null));
        if (out == null) {
            ratings.begin(review);
        }
        return review;
    }
}
