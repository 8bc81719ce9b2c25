package vn.nennep.review.quarter.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.quarter.LeaderAppraisal.Outcome;
import vn.nennep.review.quarter.LeaderDesk;
import vn.nennep.review.quarter.LeaderReview;
import vn.nennep.review.quarter.LeaderReviews;
import vn.nennep.review.quarter.QuarterMail;

/** The leader writes again, and is told why. */
@Component
class ReturnQuarterReviewDelegate implements JavaDelegate {

    private final LeaderReviews reviews;
    private final LeaderDesk desk;
    private final QuarterMail mail;
    private final RunningQuarter process;

    ReturnQuarterReviewDelegate(LeaderReviews reviews, LeaderDesk desk, QuarterMail mail, RunningQuarter process) {
        this.reviews = reviews;
        this.desk = desk;
        this.mail = mail;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LeaderReview review = reviews.review((Long) execution.getVariable(ProcessVariables.SUBJECT));
        process.answer(review, true);
        mail.returned(review, (int) desk.appraisals(review.id()).stream().filter(one -> one.outcome() == Outcome.RETURNED).count());
    }
}
