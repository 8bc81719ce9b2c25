package vn.nennep.session.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SessionState;
import vn.nennep.session.ThematicSession;

/** The sessions that a person leads and that wait for their opening: what may be put off or called off. */
@Component
class AwaitedSessions {

    private final SessionRepository sessions;
    private final RunningSession process;
    private final CellMembers members;
    private final Clock clock;

    AwaitedSessions(SessionRepository sessions, RunningSession process, CellMembers members, Clock clock) {
        this.sessions = sessions;
        this.process = process;
        this.members = members;
        this.clock = clock;
    }

    /**
     * @param unit only of this unit; null for all of his
     * @param subject only this session; null for all
     */
    List<ThematicSession> ledBy(String member, String unit, Long subject) {
        Set<String> cells = members.ledBy(member, LocalDate.now(clock));
        return cells.isEmpty()
                ? List.of()
                : sessions.ofUnits(cells).stream()
                        .filter(session -> unit == null || unit.equals(session.unitId()))
                        .filter(session -> subject == null || subject.equals(session.id()))
                        .filter(session -> session.state() == SessionState.NOTIFIED && process.awaitsOpening(session))
                        .toList();
    }

    ThematicSession session(long id) {
        return sessions.session(id);
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
