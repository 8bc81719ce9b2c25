package vn.nennep.review.appraisal.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.appraisal.AppraisalDueDates;
import vn.nennep.review.appraisal.AppraisalReading;
import vn.nennep.review.appraisal.DossierBook;

/** A board of the committee says what it thinks of a dossier, and where it would give another level ({@code domain.md} P6 row 15, P8 row 9). */
@Component
class AppraiseDossierWork implements TaskWork {

    private final DossierBook book;
    private final AppraisalReading reading;
    private final AppraisalAnswers answers;
    private final AppraisalDueDates due;
    private final TaskService tasks;
    private final People people;

    AppraiseDossierWork(
            DossierBook book, AppraisalReading reading, AppraisalAnswers answers, AppraisalDueDates due, TaskService tasks, People people) {
        this.book = book;
        this.reading = reading;
        this.answers = answers;
        this.due = due;
        this.tasks = tasks;
        this.people = people;
    }

    @Override
    public String task() {
        return "appraiseDossier";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of("targets", answers.targets(task.subject()), "levels", answers.levels());
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return reading.forAppraisal(book.dossier(task.subject()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers given) {
        String board = people.asNobody(() -> (String) tasks.getVariable(task.id(), AppraisalVariables.BOARD));
        book.appraise(task.subject(), board, given.text("remark"), answers.changes(task.subject(), task.actor(), given), task.actor(), task.now());
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(due.appraisal(task.subject(), task.now().toLocalDate()));
    }
}
