package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the outlines of a session: each version that was handed in, and what became of it. */
@Component
public class Outlines {

    private final OutlineRepository outlines;
    private final SessionRepository sessions;

    Outlines(OutlineRepository outlines, SessionRepository sessions) {
        this.outlines = outlines;
        this.sessions = sessions;
    }

    /** All versions, the oldest first. */
    public List<OutlineVersion> of(long sessionId) {
        return outlines.findBySessionIdOrderByNumber(sessionId);
    }

    public Optional<OutlineVersion> latest(long sessionId) {
        return outlines.findFirstBySessionIdOrderByNumberDesc(sessionId);
    }

    public int nextNumber(long sessionId) {
        return latest(sessionId).map(last -> last.number() + 1).orElse(1);
    }

    /** Hands a version over to its reviewer. */
    @Transactional
    public void submit(OutlineVersion outline) {
        outlines.save(outline);
        sessions.save(sessions.session(outline.sessionId()).in(SessionState.REVIEWING));
    }

    /** Decides on a version; the session is being prepared further, with it or until the next one. */
    @Transactional
    public void review(OutlineVersion outline, OutlineReview review) {
        outlines.save(outline.reviewed(review));
        sessions.save(sessions.session(outline.sessionId()).in(SessionState.PREPARING));
    }
}
