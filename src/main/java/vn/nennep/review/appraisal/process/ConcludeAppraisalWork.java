package vn.nennep.review.appraisal.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.appraisal.AppraisalDueDates;
import vn.nennep.review.appraisal.AppraisalReading;
import vn.nennep.review.appraisal.DossierBook;

/** Ends the appraisal: agrees, perhaps with other levels for which it gives reasons, or sends the dossier back to the meeting or to the ballot. */
@Component
class ConcludeAppraisalWork implements TaskWork {

    private static final String AGREED = "AGREED";
    private static final String MEETING = "MEETING";

    private final DossierBook book;
    private final AppraisalReading reading;
    private final AppraisalAnswers answers;
    private final AppraisalDueDates due;

    ConcludeAppraisalWork(DossierBook book, AppraisalReading reading, AppraisalAnswers answers, AppraisalDueDates due) {
        this.book = book;
        this.reading = reading;
        this.answers = answers;
        this.due = due;
    }

    @Override
    public String task() {
        return "concludeAppraisal";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of("targets", answers.targets(task.subject()), "levels", answers.levels());
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return reading.forConclusion(book.dossier(task.subject()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers given) {
        boolean agreed = given.text("answer").equals(AGREED);
        if (agreed) {
            book.agree(task.subject(), answers.changes(task.subject(), task.actor(), given), given.text("words"), task.actor(), task.now());
        } else {
            book.sendBack(task.subject(), given.text("backTo").equals(MEETING), given.text("reason"), task.actor(), task.now());
        }
        return Map.of(AppraisalVariables.DOSSIER_AGREED, agreed);
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(due.conclusion(task.subject(), task.now().toLocalDate()));
    }
}
