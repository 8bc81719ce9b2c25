package vn.nennep.session;

import org.springframework.stereotype.Component;
import vn.nennep.platform.web.Words;

/** Says how far a cell has met its duty to hold thematic sessions in a quarter ({@code domain.md} A1.1): what was called off doesn't count. */
@Component
class QuarterStanding {

    private final SessionRepository sessions;
    private final ArrangementRules rules;
    private final Words words;

    QuarterStanding(SessionRepository sessions, ArrangementRules rules, Words words) {
        this.sessions = sessions;
        this.rules = rules;
        this.words = words;
    }

    /** One sentence about the quarter for which the session was planned. */
    String of(ThematicSession session) {
        Quarter quarter = Quarter.of(session.plannedAt().toLocalDate());
        int held = sessions.openedBetween(
                session.unitId(), quarter.firstDay().atStartOfDay(), quarter.lastDay().plusDays(1).atStartOfDay());
        int due = rules.thematicSessionsDue(session.unitId(), quarter);
        return words.of(
                held < due ? "session.quarter.open" : "session.quarter.met", quarter.number(), String.valueOf(quarter.year()), held, due);
    }
}
