package vn.nennep.review.reconsideration.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.reconsideration.Complaint;
import vn.nennep.review.reconsideration.ComplaintOutcome;
import vn.nennep.review.reconsideration.ComplaintReading;
import vn.nennep.review.reconsideration.Complaints;
import vn.nennep.review.reconsideration.Conclusion;
import vn.nennep.review.reconsideration.Reconsiderations;
import vn.nennep.review.reconsideration.RedoStep;

/** The committee's secretary records what it concluded and by how many votes. */
@Component
class ConcludeComplaintWork implements TaskWork {

    private final Reconsiderations reconsiderations;
    private final Complaints complaints;
    private final ComplaintReading reading;
    private final ComplaintDue due;

    ConcludeComplaintWork(Reconsiderations reconsiderations, Complaints complaints, ComplaintReading reading, ComplaintDue due) {
        this.reconsiderations = reconsiderations;
        this.complaints = complaints;
        this.reading = reading;
        this.due = due;
    }

    @Override
    public String task() {
        return "concludeComplaint";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> values = new HashMap<>();
        values.put("outcomes", Arrays.stream(ComplaintOutcome.values()).map(outcome -> new Option(outcome.name(), outcome.label())).toList());
        values.put("levels", ComplaintChoices.otherLevels(complaints.complaint(task.subject()).contestedLevel()));
        values.put("steps", Arrays.stream(RedoStep.values()).map(step -> new Option(step.name(), step.label())).toList());
        complaints.verification(task.subject()).ifPresent(found -> {
            values.put("outcome", found.proposal().name());
            values.put("newLevel", found.proposedLevel() == null ? null : found.proposedLevel().name());
        });
        return values;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        Complaint complaint = complaints.complaint(task.subject());
        List<Reading> readings = new ArrayList<>(reading.forHandlers(complaint));
        reading.limits(complaint).ifPresent(readings::add);
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ComplaintOutcome outcome = answers.choice("outcome", ComplaintOutcome.class);
        reconsiderations.conclude(task.subject(), new Conclusion(
                outcome, answers.choice("newLevel", RatingLevel.class), answers.choice("redoStep", RedoStep.class), answers.text("reason"),
                answers.text("exceptionReason"), answers.integer("committeeSize"), answers.integer("present"), answers.integer("inFavour"), task.actor(),
                task.now()));
        return Map.of(
                ComplaintVariables.UPHELD, outcome == ComplaintOutcome.KEEP, ComplaintVariables.LEVEL_CHANGED, outcome == ComplaintOutcome.CHANGE);
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return due.of(task);
    }
}
