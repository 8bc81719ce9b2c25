package vn.nennep.review.quarter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.review.DecidingCommittee;
import vn.nennep.review.Ratings;
import vn.nennep.review.campaign.LeaderRoll;

/**
 * Opens the rating of a quarter, once a quarter and committee, and then the reviews of the leaders, some cells at a time. What exists is left as it is: one that was
 * interrupted makes exactly what is missing (fault R-16).
 */
@Component
public class QuarterCampaigns {

    /** Begins a leader's process. */
    @FunctionalInterface
    public interface Beginning {
        void begin(QuarterCampaign campaign, LeaderReview review);
    }

    private final LeaderReviews reviews;
    private final QuarterRules rules;
    private final LeaderRoll roll;
    private final DecidingCommittee deciding;
    private final Ratings ratings;
    private final Subjects subjects;
    private final JdbcClient jdbc;
    private final int mostCells;

    QuarterCampaigns(
            LeaderReviews reviews, QuarterRules rules, LeaderRoll roll, DecidingCommittee deciding, Ratings ratings, Subjects subjects, JdbcClient jdbc,
            @Value("${nennep.review.opening.units:20}") int mostCells) {
        this.reviews = reviews;
        this.rules = rules;
        this.roll = roll;
        this.deciding = deciding;
        this.ratings = ratings;
        this.subjects = subjects;
        this.jdbc = jdbc;
        this.mostCells = mostCells;
    }

    /**
     * Writes the campaign down; its reviews are opened afterwards ({@link #next}).
     *
     * @throws Denial if the committee has one of that quarter
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public QuarterCampaign open(QuarterPlan plan, String actor, LocalDateTime now) {
        // of two who open it at once, the second finds it
        jdbc.sql("select id from unit where id = :id for update").param("id", plan.unit()).query(String.class).single();
        if (reviews.campaignOf(plan.unit(), plan.quarter()).isPresent()) {
            throw new Denial(Denial.Kind.MOVED_ON, "quarter.exists", plan.quarter().label());
        }
        rules.check(plan, now.toLocalDate());
        return reviews.save(new QuarterCampaign(
                subjects.next(QuarterCampaign.KIND), plan.unit(), plan.quarter().year(), plan.quarter().number(), plan.writtenDueOn(), plan.decidedDueOn(),
                plan.planNumber(), plan.planOn(), QuarterCampaignState.OPENING, actor, now, null));
    }

    /** How many cells and leaders it would have. */
    public Size size(QuarterPlan plan, LocalDate today) {
        LocalDate cutOff = plan.quarter().last();
        List<String> cells = roll.cells(plan.unit(), cutOff, today);
        return new Size(cells.size(), cells.stream().mapToInt(cell -> roll.leaders(cell, cells, cutOff, today).size()).sum());
    }

    public record Size(int cells, int leaders) {}

    /**
     * Opens the reviews in the next cells.
     *
     * @return whether more remain
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean next(long id, LocalDate today, Beginning processes) {
        QuarterCampaign campaign = reviews.holdCampaign(id);
        LocalDate cutOff = campaign.period().last();
        List<String> cells = roll.cells(campaign.unitId(), cutOff, today);
        Set<String> there = Set.copyOf(
                jdbc.sql("select unit_id from quarter_cell where campaign_id = :campaign").param("campaign", id).query(String.class).list());
        List<String> missing = cells.stream().filter(cell -> !there.contains(cell)).toList();
        // who moved while the batches ran stands where he was first found
        Set<String> known = reviews.of(campaign).stream().map(LeaderReview::memberId).collect(Collectors.toCollection(HashSet::new));
        missing.stream().limit(mostCells).forEach(cell -> {
            roll.leaders(cell, cells, cutOff, today).stream()
                    .filter(known::add)
                    .forEach(leader -> processes.begin(campaign, begin(campaign, cell, leader)));
            jdbc.sql("insert into quarter_cell (campaign_id, unit_id) values (:campaign, :cell)").param("campaign", id).param("cell", cell).update();
        });
        boolean remain = missing.size() > mostCells;
        if (!remain) {
            reviews.save(campaign.in(QuarterCampaignState.OPEN));
            reviews.finishIfDone(id);
        }
        return remain;
    }

    private LeaderReview begin(QuarterCampaign campaign, String cell, String leader) {
        LeaderReview review = reviews.save(new LeaderReview(
                subjects.next(LeaderReview.KIND), campaign.id(), cell, deciding.ofMembers(cell, campaign.campaignYear()), leader, campaign.writtenDueOn(), false,
                LeaderReviewState.WRITING, null, null));
        ratings.beginQuarter(review.id(), cell, leader);
        return review;
    }
}
