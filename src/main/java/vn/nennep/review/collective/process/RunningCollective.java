package vn.nennep.review.collective.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.identity.People;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;

/**
 * Starts, continues and ends the process of an organisation's review, and tells the cell's. Called as nobody, for it is often caused by another unit's
 * work. Whoever calls it holds the review ({@link Reviews#hold}), so that a message is neither lost nor sent before somebody waits for it.
 */
@Component
class RunningCollective {

    private final RuntimeService runtime;
    private final Reviews reviews;
    private final People people;

    RunningCollective(RuntimeService runtime, Reviews reviews, People people) {
        this.runtime = runtime;
        this.reviews = reviews;
        this.people = people;
    }

    /** Business key of the organisation's process; the ballot that it holds has the same. */
    String key(UnitReview review) {
        return reviews.campaignOf(review).collectiveKey(review.unitId());
    }

    void start(UnitReview review, boolean waits, boolean onlyVote) {
        people.asNobody(() -> runtime.startProcessInstanceByKey(
                CollectiveVariables.PROCESS,
                key(review),
                Map.of(
                        ProcessVariables.UNIT, review.unitId(), ProcessVariables.SUBJECT, review.id(), CollectiveVariables.WAITS, waits,
                        CollectiveVariables.ONLY_VOTE, onlyVote)));
    }

    /** What is below a committee is done: it begins, if it still waits. */
    void subordinatesDecided(UnitReview review) {
        tell(key(review), CollectiveVariables.SUBORDINATES_DECIDED_MESSAGE);
    }

    /** The collective was reviewed, or will not be: its members' turn, if their cell waits for it already. Otherwise it will see the state. */
    void collectiveReviewed(UnitReview review) {
        tell(reviews.campaignOf(review).cellKey(review.unitId()), CollectiveVariables.COLLECTIVE_REVIEWED_MESSAGE);
    }

    void cancel(UnitReview review) {
        tell(key(review), CollectiveVariables.CANCELLED_MESSAGE);
    }

    /** Whether its members vote just now. */
    boolean voting(UnitReview review) {
        return people.asNobody(() -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key(review))
                        .processDefinitionKey("secretBallot")
                        .count()
                > 0);
    }

    private void tell(String businessKey, String message) {
        people.asNobody(() -> {
            if (runtime.createExecutionQuery().processInstanceBusinessKey(businessKey).messageEventSubscriptionName(message).count() > 0) {
                runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey).correlate();
            }
            return null;
        });
    }
}
