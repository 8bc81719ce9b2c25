package vn.nennep.review.quarter.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.quarter.LeaderDesk;

/** Hands the leader's quarter to the committee that decides, written or not: an instance of its own begins there. */
@Component
class SendQuarterReviewDelegate implements JavaDelegate {

    private final LeaderDesk desk;
    private final RunningQuarter process;

    SendQuarterReviewDelegate(LeaderDesk desk, RunningQuarter process) {
        this.desk = desk;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        process.handOn(desk.handOn((Long) execution.getVariable(ProcessVariables.SUBJECT)));
    }
}
