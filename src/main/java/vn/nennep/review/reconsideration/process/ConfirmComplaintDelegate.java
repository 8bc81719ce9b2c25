package vn.nennep.review.reconsideration.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.review.reconsideration.ComplaintMail;
import vn.nennep.review.reconsideration.Complaints;

/** Tells who complained that it is looked into, and until when he has an answer. */
@Component
class ConfirmComplaintDelegate implements JavaDelegate {

    private final Complaints complaints;
    private final ComplaintMail mail;

    ConfirmComplaintDelegate(Complaints complaints, ComplaintMail mail) {
        this.complaints = complaints;
        this.mail = mail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = (Long) execution.getVariable(ProcessVariables.SUBJECT);
        mail.accepted(complaints.complaint(id));
    }
}
