package vn.nennep.session.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.session.RulesOfDay;
import vn.nennep.session.SessionRepository;

/** When the steps are due that follow from one another and have no milestone of their own: briefing, its answer, and what a failed outline asks for. */
@Component
class PreparationDueDates {

    private final SessionRepository sessions;
    private final RulesOfDay rules;

    PreparationDueDates(SessionRepository sessions, RulesOfDay rules) {
        this.sessions = sessions;
        this.rules = rules;
    }

    /** A few days from now (policy {@code briefing.maxDelay}). */
    LocalDateTime soon(OpenTask task) {
        LocalDate today = task.now().toLocalDate();
        return DayEnd.of(today.plus(rules.briefingTime(sessions.session(task.subject()))));
    }
}
