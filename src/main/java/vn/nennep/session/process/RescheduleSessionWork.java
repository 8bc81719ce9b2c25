package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.session.PostponementReason;
import vn.nennep.session.PostponementRepository;
import vn.nennep.session.ReadableTime;
import vn.nennep.session.SessionPlanning;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SuspensionPeriods;
import vn.nennep.session.ThematicSession;

/** “Lập lại lịch”: a new date after a postponement, or after too few members had come. */
@Component
class RescheduleSessionWork implements TaskWork {

    private final SessionRepository sessions;
    private final PostponementRepository postponements;
    private final SessionPlanning planning;
    private final SuspensionPeriods suspensions;
    private final Words words;

    RescheduleSessionWork(
            SessionRepository sessions, PostponementRepository postponements, SessionPlanning planning, SuspensionPeriods suspensions,
            Words words) {
        this.sessions = sessions;
        this.postponements = postponements;
        this.planning = planning;
        this.suspensions = suspensions;
        this.words = words;
    }

    @Override
    public String task() {
        return "rescheduleSession";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        Map<String, Object> values = new HashMap<>();
        values.put("place", sessions.session(task.subject()).place());
        return values;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        Reading.Builder reading = Reading.titled(words.of("session.file.postponements"))
                .text(words.of("session.file.topic"), session.topic())
                .text(words.of("session.file.from"), ReadableTime.of(session.scheduledAt()));
        postponements.open(session.id()).ifPresentOrElse(
                postponement -> reading
                        .text(words.of("session.file.reasonOfIt"), postponement.reason().label())
                        .text(words.of("session.file.note"), postponement.note()),
                () -> reading.text(words.of("session.file.reasonOfIt"), PostponementReason.NO_QUORUM.label()));
        return List.of(reading.build());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        LocalDateTime at = answers.dateTime("scheduledAt");
        if (!at.isAfter(task.now())) {
            throw Refusal.at("scheduledAt", "session.schedule.past");
        }
        suspensions.requireOpen("scheduledAt", task.unit(), at);
        planning.reschedule(sessions.session(task.subject()), at, answers.text("place"), task.actor(), task.now());
        return Map.of();
    }
}
