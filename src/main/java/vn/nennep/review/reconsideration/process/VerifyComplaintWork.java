package vn.nennep.review.reconsideration.process;

import java.time.LocalDateTime;
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
import vn.nennep.platform.intake.TaskSuccession;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.reconsideration.ComplaintOutcome;
import vn.nennep.review.reconsideration.ComplaintReading;
import vn.nennep.review.reconsideration.Complaints;
import vn.nennep.review.reconsideration.Reconsiderations;
import vn.nennep.review.reconsideration.Verification;

/** Who was chosen asks the cell, looks at the papers, hears who complains, and proposes. */
@Component
class VerifyComplaintWork implements TaskWork {

    private final Reconsiderations reconsiderations;
    private final Complaints complaints;
    private final ComplaintReading reading;
    private final ComplaintDue due;
    private final TaskSuccession succession;

    VerifyComplaintWork(
            Reconsiderations reconsiderations, Complaints complaints, ComplaintReading reading, ComplaintDue due, TaskSuccession succession) {
        this.reconsiderations = reconsiderations;
        this.complaints = complaints;
        this.reading = reading;
        this.due = due;
        this.succession = succession;
    }

    @Override
    public String task() {
        return ComplaintVariables.VERIFYING_TASK;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> values = new HashMap<>(begun(task.subject()));
        values.put("proposals", Arrays.stream(ComplaintOutcome.values()).map(outcome -> new Option(outcome.name(), outcome.label())).toList());
        values.put("levels", ComplaintChoices.otherLevels(complaints.complaint(task.subject()).contestedLevel()));
        return values;
    }

    /** What who looked into it before had typed when he lost his place. */
    private Map<String, Object> begun(long complaint) {
        return complaints.formerVerifiers(complaint).stream()
                .filter(former -> former.taskId() != null)
                .reduce((one, last) -> last)
                .map(former -> succession.left(former.taskId(), former.verifierId()))
                .orElse(Map.of());
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return reading.forHandlers(complaints.complaint(task.subject()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        Verification found = new Verification(
                answers.text("cellStatement"), answers.text("documents"), answers.date("heardOn"), answers.text("heard"), answers.text("finding"),
                answers.choice("proposal", ComplaintOutcome.class), answers.choice("proposedLevel", RatingLevel.class), task.actor(), task.now());
        reconsiderations.verify(task.subject(), found, answers.texts("papers"));
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return due.of(task);
    }
}
