package vn.nennep.review.quarter.process;

import java.sql.Timestamp;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.identity.People;
import vn.nennep.review.quarter.LeaderReview;
import vn.nennep.review.quarter.LeaderReviews;
import vn.nennep.review.quarter.QuarterCampaign;
import vn.nennep.review.quarter.QuarterMail;
import vn.nennep.review.quarter.QuarterRules;

/** Starts the processes of a quarter, each in its unit, and lets them answer each other. Called as nobody, after our own check of who may. */
@Component
class RunningQuarter {

    private final LeaderReviews reviews;
    private final QuarterRules rules;
    private final QuarterMail mail;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final People people;

    RunningQuarter(LeaderReviews reviews, QuarterRules rules, QuarterMail mail, RuntimeService runtime, TaskService tasks, People people) {
        this.reviews = reviews;
        this.rules = rules;
        this.mail = mail;
        this.runtime = runtime;
        this.tasks = tasks;
        this.people = people;
    }

    void start(QuarterCampaign campaign) {
        start(
                QuarterVariables.CAMPAIGN_PROCESS, campaign.businessKey(),
                Map.of(ProcessVariables.UNIT, campaign.unitId(), ProcessVariables.SUBJECT, campaign.id()));
    }

    /** Begins the leader's part in his cell, and asks him by mail. */
    void begin(QuarterCampaign campaign, LeaderReview review) {
        String instance = start(QuarterVariables.LEADER_PROCESS, campaign.leaderKey(review.memberId()), Map.of(
                ProcessVariables.UNIT, review.unitId(), ProcessVariables.SUBJECT, review.id(), QuarterVariables.LEADER, review.memberId(),
                QuarterVariables.WAITED_UNTIL, Timestamp.valueOf(rules.waitedUntil(review, campaign))));
        mail.begun(review, people.asNobody(() -> tasks.createTaskQuery().processInstanceId(instance).list()).stream()
                .map(Task::getId)
                .findFirst()
                .orElse(null));
    }

    /** Begins the committee's part. */
    void handOn(LeaderReview review) {
        start(QuarterVariables.DECISION_PROCESS, reviews.campaignOf(review).decisionKey(review.memberId()), Map.of(
                ProcessVariables.UNIT, review.decidingUnitId(), ProcessVariables.SUBJECT, review.id(), QuarterVariables.LEADER, review.memberId()));
    }

    /** Tells the leader's part that it was sent back, or decided. */
    void answer(LeaderReview review, boolean returned) {
        QuarterCampaign campaign = reviews.campaignOf(review);
        Map<String, Object> variables = Map.of(
                QuarterVariables.RETURNED, returned, QuarterVariables.WAITED_UNTIL, Timestamp.valueOf(rules.waitedUntil(review, campaign)));
        people.asNobody(() -> {
            runtime.createMessageCorrelation(QuarterVariables.ANSWERED_MESSAGE)
                    .processInstanceBusinessKey(campaign.leaderKey(review.memberId()))
                    .setVariables(variables)
                    .correlate();
            return null;
        });
    }

    /** Ends both parts, wherever they are. */
    void withdraw(LeaderReview review) {
        QuarterCampaign campaign = reviews.campaignOf(review);
        withdraw(campaign.leaderKey(review.memberId()));
        withdraw(campaign.decisionKey(review.memberId()));
    }

    private void withdraw(String key) {
        people.asNobody(() -> {
            boolean waits = runtime.createExecutionQuery()
                            .processInstanceBusinessKey(key)
                            .messageEventSubscriptionName(QuarterVariables.WITHDRAWN_MESSAGE)
                            .count()
                    > 0;
            if (waits) {
                runtime.createMessageCorrelation(QuarterVariables.WITHDRAWN_MESSAGE).processInstanceBusinessKey(key).correlate();
            }
            return null;
        });
    }

    private String start(String process, String key, Map<String, Object> variables) {
        return people.asNobody(() -> runtime.startProcessInstanceByKey(process, key, variables).getId());
    }
}
