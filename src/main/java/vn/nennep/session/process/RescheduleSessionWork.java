package vn.nennep.session.process;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.session.ArrangementCheck;
import vn.nennep.session.ArrangementRules;
import vn.nennep.session.Postponement;
import vn.nennep.session.PostponementReason;
import vn.nennep.session.Quarter;
import vn.nennep.session.SessionArrangements;
import vn.nennep.session.SessionMode;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SuspensionPeriods;
import vn.nennep.session.ThematicSession;

/**
 * “Lập lại lịch” (P2 rows 9b, 10b, timers): a new date after a postponement, after too few members had come, or when nobody opened the session in time. In
 * the last case it may have taken place after all; then it is only entered late.
 */
@Component
class RescheduleSessionWork implements TaskWork {

    private static final String HELD = "HELD";

    private final SessionRepository sessions;
    private final SessionArrangements arrangements;
    private final SuspensionPeriods suspensions;
    private final ArrangementRules rules;
    private final Words words;

    RescheduleSessionWork(
            SessionRepository sessions, SessionArrangements arrangements, SuspensionPeriods suspensions, ArrangementRules rules,
            Words words) {
        this.sessions = sessions;
        this.arrangements = arrangements;
        this.suspensions = suspensions;
        this.rules = rules;
        this.words = words;
    }

    @Override
    public String task() {
        return "rescheduleSession";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        Quarter quarter = Quarter.of(session.plannedAt().toLocalDate());
        Map<String, Object> values = new HashMap<>();
        values.put("notOpened", postponement(task, session).reason() == PostponementReason.NOT_OPENED);
        values.put("online", session.setting().mode() == SessionMode.ONLINE);
        values.put("place", session.place());
        values.put("dateHint", words.of(
                "session.hint.newDate", quarter.number(), String.valueOf(quarter.year()),
                String.valueOf(24 * rules.materialsLead(session.unitId(), session.scheduledAt().toLocalDate()).getDays())));
        return values;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        ThematicSession session = sessions.session(task.subject());
        Postponement postponement = postponement(task, session);
        return List.of(Reading.titled(words.of("session.file.postponements"))
                .text(words.of("session.file.topic"), session.topic())
                .text(words.of("session.file.from"), ReadableTime.of(session.scheduledAt()))
                .text(words.of("session.file.reasonOfIt"), postponement.reason().label())
                .text(words.of("session.file.note"), postponement.note())
                .build());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ThematicSession session = sessions.session(task.subject());
        if (HELD.equals(answers.text("outcome"))) {
            arrangements.enterLate(session, task.actor(), task.now());
            return Map.of();
        }
        LocalDateTime at = answers.dateTime("scheduledAt");
        Findings.refuseIfAny(ArrangementCheck.judgeTime(task.now(), at));
        suspensions.requireOpen("scheduledAt", task.unit(), at);
        arrangements.reschedule(session, at, answers.text("place"), task.actor(), task.now());
        return Map.of();
    }

    private Postponement postponement(OpenTask task, ThematicSession session) {
        return arrangements.openPostponement(session, task.actor(), task.now());
    }
}
