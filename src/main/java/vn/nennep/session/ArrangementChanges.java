package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who changed which arrangement of a session, and tells what has changed since people were last told. */
@Component
public class ArrangementChanges {

    private final ArrangementChangeRepository changes;

    ArrangementChanges(ArrangementChangeRepository changes) {
        this.changes = changes;
    }

    /**
     * @param from what it was, as people read it; empty if it wasn't settled
     * @param to what it is instead
     */
    @Transactional
    public void record(long sessionId, ArrangementKind kind, String from, String to, String reason, String by, LocalDateTime now) {
        changes.save(new ArrangementChange(null, sessionId, now, by, kind, from, to, reason));
    }

    /** All changes, the oldest first. */
    @Transactional(readOnly = true)
    public List<ArrangementChange> of(long sessionId) {
        return changes.findBySessionIdOrderById(sessionId);
    }

    /**
     * What isn't told yet.
     *
     * @param told when notice was last given; null if never
     */
    @Transactional(readOnly = true)
    public List<ArrangementChange> since(long sessionId, LocalDateTime told) {
        return of(sessionId).stream().filter(change -> told == null || !change.changedAt().isBefore(told)).toList();
    }
}
