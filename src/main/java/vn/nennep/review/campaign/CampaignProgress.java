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

/** How far each organisation of a campaign is: counted for all of them at once. */
@Component
public class CampaignProgress {

    /**
     * One organisation.
     *
     * @param settled whether its list is settled; true for a committee, which has none
     * @param handedIn self-reviews that were handed in, of those who are rated
     * @param released whether its own review is over, or there is none
     * @param voted members on whom the ballot gave a level
     * @param late something should have been done by today
     */
    public record Row(
            String unit, String name, boolean cell, String href, boolean late, boolean settled, int members, int inScope, int handedIn, boolean released,
            String stateLabel, int voted, int proposed, int decided) {}

    private record Counted(long unitReviewId, int members, int inScope, int handedIn, int voted, int proposed, int decided) {}

    private static final String COUNTED = """
            select m.unit_review_id, count(*) as members, sum(case when m.in_scope = true then 1 else 0 end) as in_scope,
                   sum(case when m.in_scope = true and m.state in ('WRITTEN', 'HELD', 'COMPLETED', 'PROPOSED', 'DECIDED') then 1 else 0 end) as handed_in,
                   sum(case when m.in_scope = true and r.voted_level is not null then 1 else 0 end) as voted,
                   sum(case when m.in_scope = true and r.proposed_level is not null then 1 else 0 end) as proposed,
                   sum(case when m.in_scope = true and r.decided_level is not null then 1 else 0 end) as decided
              from member_review m left join rating r on r.target_id = m.id
             where m.campaign_id = :campaign group by m.unit_review_id
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
        Map<String, Unit> register = this.register.units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        CellDeadlines.OfCampaign due = deadlines.of(campaign);
        return units.stream()
                .map(unit -> row(campaign, due.of(unit.unitId()), unit, register.get(unit.unitId()), counted.getOrDefault(unit.id(), new Counted(unit.id(), 0, 0, 0, 0, 0, 0)), today))
                .sorted(Comparator.comparing(Row::late).reversed().thenComparing(Row::cell, Comparator.reverseOrder()).thenComparing(Row::name))
                .toList();
    }

    private static Row row(ReviewCampaign campaign, LocalDate cellDueOn, UnitReview review, Unit unit, Counted counted, LocalDate today) {
        boolean cell = unit.type().isCell();
        boolean settled = !cell || review.listSettledAt() != null;
        boolean released = review.state().released();
        boolean late = today.isAfter(campaign.selfReviewDueOn()) && (!settled || counted.handedIn() < counted.inScope())
                || today.isAfter(cellDueOn) && counted.proposed() < counted.inScope()
                || today.isAfter(cell ? campaign.collectiveDueOn() : campaign.grassrootsDueOn()) && !released
                || today.isAfter(campaign.grassrootsDueOn()) && counted.decided() < counted.inScope();
        return new Row(
                unit.id(), unit.name(), cell, "/xep-loai/" + review.id(), late, settled, counted.members(), counted.inScope(), counted.handedIn(), released,
                review.state().label(), counted.voted(), counted.proposed(), counted.decided());
    }
}
