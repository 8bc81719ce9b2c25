package vn.nennep.review.campaign;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Unit;
import vn.nennep.review.CellDeadlines;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.ReviewReaders;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.member.OpinionSource;

/** How far each organisation of a campaign is: counted for all of them at once. */
@Component
public class CampaignProgress {

    /**
     * One organisation.
     *
     * @param settled whether its list is settled; true for a committee, which has none
     * @param handedIn self-reviews that were handed in, of those who are rated
     * @param missing what others have yet to say of those who are rated
     * @param released whether its own review is over, or there is none
     * @param voted members on whom the ballot gave a level
     * @param late something should have been done by today
     */
    public record Row(
            String unit, String name, boolean cell, String href, boolean late, boolean settled, int members, int inScope, int handedIn, Missing missing,
            boolean released, String stateLabel, int voted, int proposed, int decided) {}

    /**
     * Members of whom nothing stands yet from a source; who is exempt from an opinion isn't missing it. The management is asked about those on forms 2A and 2B:
     * form 2C is for who works in no office. A civil servant's result is asked of those who are flagged.
     */
    public record Missing(int residence, int massOrganizations, int management, int civilService) {}

    private record Counted(
            long unitReviewId, int members, int inScope, int managed, int civilServants, int handedIn, int voted, int proposed, int decided) {}

    private record Heard(long unitReviewId, OpinionSource source, int members) {}

    private static final String COUNTED = """
            select m.unit_review_id, count(*) as members, sum(case when m.in_scope = true then 1 else 0 end) as in_scope,
                   sum(case when m.in_scope = true and m.form <> 'FORM_2C' then 1 else 0 end) as managed,
                   sum(case when m.in_scope = true and m.civil_servant = true then 1 else 0 end) as civil_servants,
                   sum(case when m.in_scope = true and m.state in ('WRITTEN', 'HELD', 'COMPLETED', 'PROPOSED', 'DECIDED') then 1 else 0 end) as handed_in,
                   sum(case when m.in_scope = true and r.voted_level is not null then 1 else 0 end) as voted,
                   sum(case when m.in_scope = true and r.proposed_level is not null then 1 else 0 end) as proposed,
                   sum(case when m.in_scope = true and r.decided_level is not null then 1 else 0 end) as decided
              from member_review m left join rating r on r.target_id = m.id
             where m.campaign_id = :campaign group by m.unit_review_id
            """;

    /** What the same giver took back later doesn't count, as in {@link vn.nennep.review.member.Opinions#standing}. */
    private static final String HEARD = """
            select m.unit_review_id, o.source, count(distinct o.member_review_id) as members
              from member_opinion o join member_review m on m.id = o.member_review_id
             where m.campaign_id = :campaign and m.in_scope = true and o.outcome <> 'NONE'
               and (o.source <> 'MANAGEMENT' or m.form <> 'FORM_2C') and (o.source <> 'CIVIL_SERVICE' or m.civil_servant = true)
               and not exists (select 1 from member_opinion n
                                where n.member_review_id = o.member_review_id and n.source = o.source and n.id > o.id and n.outcome = 'NONE'
                                  and (o.source <> 'MASS_ORGANIZATION' or coalesce(n.giver, '') = coalesce(o.giver, '')))
             group by m.unit_review_id, o.source
            """;

    private final Reviews reviews;
    private final ReviewReaders readers;
    private final CellDeadlines deadlines;
    private final Register register;
    private final JdbcClient jdbc;

    CampaignProgress(Reviews reviews, ReviewReaders readers, CellDeadlines deadlines, Register register, JdbcClient jdbc) {
        this.reviews = reviews;
        this.readers = readers;
        this.deadlines = deadlines;
        this.register = register;
        this.jdbc = jdbc;
    }

    /** What the reader follows: all of it for the committee that opened it, otherwise what his committee decides and what is its own. Late ones first. */
    public List<Row> of(ReviewCampaign campaign, ReviewReader reader, LocalDate today) {
        Set<String> served = reader.deciding() ? Set.of() : readers.unitsServedBy(reader.id());
        List<UnitReview> units = reviews.unitReviews(campaign.id()).stream()
                .filter(unit -> reader.deciding() || served.contains(unit.decidingUnitId()) || served.contains(unit.unitId()))
                .toList();
        if (units.isEmpty()) {
            return List.of();
        }
        Map<Long, Counted> counted = jdbc.sql(COUNTED).param("campaign", campaign.id()).query(Counted.class).list().stream()
                .collect(Collectors.toMap(Counted::unitReviewId, Function.identity()));
        Map<Long, Map<OpinionSource, Integer>> heard = jdbc.sql(HEARD).param("campaign", campaign.id()).query(Heard.class).list().stream()
                .collect(Collectors.groupingBy(Heard::unitReviewId, Collectors.toMap(Heard::source, Heard::members)));
        Map<String, Unit> register = this.register.units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        CellDeadlines.OfCampaign due = deadlines.of(campaign);
        return units.stream()
                .map(unit -> row(
                        campaign, due.of(unit.unitId()), unit, register.get(unit.unitId()), counted.getOrDefault(unit.id(), new Counted(unit.id(), 0, 0, 0, 0, 0, 0, 0, 0)),
                        heard.getOrDefault(unit.id(), Map.of()), today))
                .sorted(Comparator.comparing(Row::late).reversed().thenComparing(Row::cell, Comparator.reverseOrder()).thenComparing(Row::name))
                .toList();
    }

    private static Missing missing(Counted counted, Map<OpinionSource, Integer> heard) {
        return new Missing(
                counted.inScope() - heard.getOrDefault(OpinionSource.RESIDENCE, 0),
                counted.inScope() - heard.getOrDefault(OpinionSource.MASS_ORGANIZATION, 0),
                counted.managed() - heard.getOrDefault(OpinionSource.MANAGEMENT, 0),
                counted.civilServants() - heard.getOrDefault(OpinionSource.CIVIL_SERVICE, 0));
    }

    private static Row row(
            ReviewCampaign campaign, LocalDate cellDueOn, UnitReview review, Unit unit, Counted counted, Map<OpinionSource, Integer> heard,
            LocalDate today) {
        boolean cell = unit.type().isCell();
        boolean settled = !cell || review.listSettledAt() != null;
        boolean released = review.state().released();
        boolean late = today.isAfter(campaign.selfReviewDueOn()) && (!settled || counted.handedIn() < counted.inScope())
                || today.isAfter(cellDueOn) && counted.proposed() < counted.inScope()
                || today.isAfter(cell ? campaign.collectiveDueOn() : campaign.grassrootsDueOn()) && !released
                || today.isAfter(campaign.grassrootsDueOn()) && counted.decided() < counted.inScope();
        return new Row(
                unit.id(), unit.name(), cell, "/xep-loai/" + review.id(), late, settled, counted.members(), counted.inScope(), counted.handedIn(),
                missing(counted, heard), released, review.state().label(), counted.voted(), counted.proposed(), counted.decided());
    }
}
