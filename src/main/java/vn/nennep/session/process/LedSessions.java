package vn.nennep.session.process;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.ThematicSession;

/** The sessions of the cells that a person leads. */
@Component
class LedSessions {

    private final SessionRepository sessions;
    private final CellMembers members;

    LedSessions(SessionRepository sessions, CellMembers members) {
        this.sessions = sessions;
        this.members = members;
    }

    /**
     * @param unit only of this unit; null for all of his
     * @param subject only this session; null for all
     */
    List<ThematicSession> of(String member, String unit, Long subject, LocalDate on) {
        return sessions.within(members.ledBy(member, on), unit, subject);
    }
}
