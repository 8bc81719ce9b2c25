package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who came, and how the session went. Called within the transaction of the step that it belongs to. */
@Component
public class Sittings {

    private final SessionRepository sessions;
    private final OpeningRepository openings;
    private final CourseRepository courses;

    Sittings(SessionRepository sessions, OpeningRepository openings, CourseRepository courses) {
        this.sessions = sessions;
        this.openings = openings;
        this.courses = courses;
    }

    /** Keeps the roll; the session is open, or waits for a new date where too few came. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(SessionOpening opening) {
        openings.save(opening);
        ThematicSession session = sessions.session(opening.sessionId());
        sessions.save(opening.quorumReached()
                ? session.opened(opening.chairId(), opening.minuteTakerId(), opening.openedAt())
                : session.in(SessionState.POSTPONED));
    }

    /** Keeps the course; what remains is to put it into minutes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void conduct(SessionCourse course) {
        courses.save(course);
        sessions.save(sessions.session(course.sessionId()).in(SessionState.MINUTES));
    }

    /** Every roll-call of the session, the oldest first. */
    public List<SessionOpening> openingsOf(long session) {
        return openings.findBySessionIdOrderById(session);
    }

    /** The opening at which enough had come. */
    public Optional<SessionOpening> openingOf(long session) {
        return openings.findBySessionIdAndQuorumReachedTrue(session);
    }

    public Optional<SessionCourse> courseOf(long session) {
        return courses.findBySessionId(session);
    }

    void correct(SessionCourse course) {
        courses.save(course);
    }
}
