package vn.nennep.review.quarter.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.quarter.LeaderReview;
import vn.nennep.review.quarter.LeaderReviews;
import vn.nennep.review.quarter.QuarterMail;

/** Tells the leader what was decided, and ends his part. */
@Component
class AnnounceQuarterRatingDelegate implements JavaDelegate {

    private final LeaderReviews reviews;
    private final QuarterMail mail;
    private final RunningQuarter process;

    AnnounceQuarterRatingDelegate(LeaderReviews reviews, QuarterMail mail, RunningQuarter process) {
        this.reviews = reviews;
        this.mail = mail;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LeaderReview review = reviews.review((Long) execution.getVariable(ProcessVariables.SUBJECT));
        mail.decided(review);
        process.answer(review, false);
    }
}
