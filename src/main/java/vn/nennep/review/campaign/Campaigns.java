package vn.nennep.review.campaign;

import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.review.CampaignState;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.campaign.CampaignPlan.Deadlines;

/** Opens campaigns: one a year and committee. */
@Component
public class Campaigns {

    private final Reviews reviews;
    private final CampaignRules rules;
    private final Subjects subjects;
    private final JdbcClient jdbc;

    Campaigns(Reviews reviews, CampaignRules rules, Subjects subjects, JdbcClient jdbc) {
        this.reviews = reviews;
        this.rules = rules;
        this.subjects = subjects;
        this.jdbc = jdbc;
    }

    /**
     * Writes the campaign down; its reviews are opened afterwards ({@link CampaignOpening}).
     *
     * @throws Denial if the committee has one of that year
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ReviewCampaign open(CampaignPlan plan, String actor, LocalDateTime now) {
        // of two who open it at once, the second finds it
        jdbc.sql("select id from unit where id = :id for update").param("id", plan.unit()).query(String.class).single();
        if (reviews.campaignOf(plan.unit(), plan.year()).isPresent()) {
            throw new Denial(Denial.Kind.MOVED_ON, "review.campaign.exists", Integer.toString(plan.year()));
        }
        rules.check(plan, now.toLocalDate());
        Deadlines due = plan.deadlines();
        return reviews.save(new ReviewCampaign(
                subjects.next(ReviewCampaign.KIND), plan.unit(), plan.year(), rules.regime(plan.unit(), plan.year()), plan.cutOffOn(), due.selfReview(),
                due.cell(), due.collective(), due.grassroots(), due.rollUp(), plan.planNumber(), plan.planOn(), CampaignState.OPENING, actor, now, null, null));
    }
}
