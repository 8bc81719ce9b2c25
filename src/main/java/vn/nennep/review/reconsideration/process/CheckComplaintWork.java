package vn.nennep.review.reconsideration.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.reconsideration.Complaint;
import vn.nennep.review.reconsideration.ComplaintReading;
import vn.nennep.review.reconsideration.Complaints;
import vn.nennep.review.reconsideration.Reconsiderations;

/** The formal check: the right person, in time, about something decided. */
@Component
class CheckComplaintWork implements TaskWork {

    private final Reconsiderations reconsiderations;
    private final Complaints complaints;
    private final ComplaintReading reading;

    CheckComplaintWork(Reconsiderations reconsiderations, Complaints complaints, ComplaintReading reading) {
        this.reconsiderations = reconsiderations;
        this.complaints = complaints;
        this.reading = reading;
    }

    @Override
    public String task() {
        return "checkComplaint";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of("late", reconsiderations.late(complaints.complaint(task.subject())));
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        Complaint complaint = complaints.complaint(task.subject());
        List<Reading> readings = new ArrayList<>(reading.forHandlers(complaint));
        readings.add(0, reading.formal(complaint));
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        boolean accepted = answers.text("answer").equals("ACCEPTED");
        return Map.of(
                ComplaintVariables.ACCEPTED,
                reconsiderations.check(task.subject(), accepted, answers.text(accepted ? "lateReason" : "reason"), task.actor(), task.now()));
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(DayEnd.of(reconsiderations.receiptDue(complaints.complaint(task.subject()))));
    }
}
