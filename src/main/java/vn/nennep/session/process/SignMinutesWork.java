package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.session.MinutesBook;
import vn.nennep.session.MinutesPapers;
import vn.nennep.session.SessionRepository;

/** The chair signs the minutes, or gives them back with a reason ({@code domain.md} P2 form 15, B0 “Return”). */
@Component
class SignMinutesWork implements TaskWork {

    private final SessionRepository sessions;
    private final MinutesBook minutes;
    private final MinutesPapers papers;
    private final SittingDueDates dueDates;

    SignMinutesWork(SessionRepository sessions, MinutesBook minutes, MinutesPapers papers, SittingDueDates dueDates) {
        this.sessions = sessions;
        this.minutes = minutes;
        this.papers = papers;
        this.dueDates = dueDates;
    }

    @Override
    public String task() {
        return "signMinutes";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of();
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return List.of(papers.readMinutes(sessions.session(task.subject())));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        boolean signs = answers.text("decision").equals("SIGN");
        if (signs) {
            minutes.sign(task.subject(), task.actor(), task.now());
        } else {
            minutes.giveBack(task.subject(), task.actor(), answers.text("reason"), task.now());
        }
        return Map.of(SessionVariables.MINUTES_SIGNED, signs);
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(dueDates.publishBy(task));
    }
}
