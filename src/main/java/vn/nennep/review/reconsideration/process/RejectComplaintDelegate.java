package vn.nennep.review.reconsideration.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.reconsideration.ComplaintMail;
import vn.nennep.review.reconsideration.Complaints;

/** Tells who complained why it isn't looked into. */
@Component
class RejectComplaintDelegate implements JavaDelegate {

    private final Complaints complaints;
    private final ComplaintMail mail;

    RejectComplaintDelegate(Complaints complaints, ComplaintMail mail) {
        this.complaints = complaints;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = (Long) execution.getVariable(ProcessVariables.SUBJECT);
        mail.rejected(complaints.complaint(id), complaints.check(id).orElseThrow().reason());
    }
}
