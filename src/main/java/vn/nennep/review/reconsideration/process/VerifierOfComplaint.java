package vn.nennep.review.reconsideration.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.PersonalTask;
import vn.nennep.review.reconsideration.Complaint;
import vn.nennep.review.reconsideration.ComplaintHandlers;
import vn.nennep.review.reconsideration.Complaints;
import vn.nennep.review.reconsideration.Reconsiderations;

/** Who looks into a complaint loses his place in the committee: it goes back to who chooses another, as a task with its day and its reminders. */
@Component
class VerifierOfComplaint implements PersonalTask {

    private final Reconsiderations reconsiderations;
    private final Complaints complaints;
    private final ComplaintHandlers handlers;
    private final RunningComplaint process;
    private final Clock clock;

    VerifierOfComplaint(
            Reconsiderations reconsiderations, Complaints complaints, ComplaintHandlers handlers, RunningComplaint process, Clock clock) {
        this.reconsiderations = reconsiderations;
        this.complaints = complaints;
        this.handlers = handlers;
        this.process = process;
        this.clock = clock;
    }

    @Override
    public String task() {
        return ComplaintVariables.VERIFYING_TASK;
    }

    @Override
    public void follow(long subject) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        Complaint complaint = complaints.complaint(subject);
        if (complaint.verifierId() == null || handlers.stillVerifies(complaint, now.toLocalDate())) {
            return;
        }
        process.hold(complaint);
        if (reconsiderations.releaseVerifier(subject, process.verifying(complaint), now)) {
            process.verifierLeft(complaint);
        }
    }
}
