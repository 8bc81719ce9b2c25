package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.web.ReadableTime;

/**
 * Writes down when, where and how a session takes place, from the committee's agreement to the last change before it is opened. A date in another
 * quarter is told to the superior's organisation board, for the duty of the quarter stays open.
 */
@Component
public class SessionArrangements {

    private final SessionRepository sessions;
    private final PreparationRepository preparations;
    private final PostponementRepository postponements;
    private final LateEntryRepository lateEntries;
    private final ArrangementChanges changes;
    private final SessionNews news;

    SessionArrangements(
            SessionRepository sessions, PreparationRepository preparations, PostponementRepository postponements,
            LateEntryRepository lateEntries, ArrangementChanges changes, SessionNews news) {
        this.sessions = sessions;
        this.preparations = preparations;
        this.postponements = postponements;
        this.lateEntries = lateEntries;
        this.changes = changes;
        this.news = news;
    }

    /** The committee has agreed: agenda, time, place and mode stand. */
    @Transactional
    public void schedule(ThematicSession session, Arrangement agreed, SessionPreparation preparation) {
        preparations.save(preparation);
        ThematicSession scheduled = sessions.save(session.held(agreed.setting()).scheduled(agreed.at(), agreed.place()));
        tellIfMovedOutOfQuarter(session, scheduled);
    }

    /**
     * Time, place or mode are changed before the session.
     *
     * @param decision who decided the mode and why; null where nobody had to
     */
    @Transactional
    public void change(ThematicSession session, Arrangement next, ModeDecision decision, String reason, String by, LocalDateTime now) {
        record(session, next, reason, by, now);
        preparations.findBySessionId(session.id()).ifPresent(preparation -> preparations.save(preparation.held(decision)));
        ThematicSession changed = sessions.save(session.held(next.setting()).moved(next.at(), next.place()));
        tellIfMovedOutOfQuarter(session, changed);
    }

    @Transactional
    public void postpone(ThematicSession session, PostponementReason reason, String note, String by, LocalDateTime now) {
        postponements.save(Postponement.of(session, reason, note, by, now));
        sessions.save(session.in(SessionState.POSTPONED));
        news.postponed(session, reason);
    }

    /**
     * Why the session needs a new date: as it was decided, because it wasn't opened in time, or because too few had come (P2 rows 9b, 10b, timers).
     */
    public Postponement openPostponement(ThematicSession session, String by, LocalDateTime now) {
        return postponements.open(session.id())
                .orElseGet(() -> Postponement.of(
                        session, session.state() == SessionState.NOTIFIED ? PostponementReason.NOT_OPENED : PostponementReason.NO_QUORUM,
                        null, by, now));
    }

    /** Sets the new date. */
    @Transactional
    public void reschedule(ThematicSession session, LocalDateTime at, String place, String by, LocalDateTime now) {
        Postponement postponement = openPostponement(session, by, now);
        postponements.save(postponement.to(at, session.plannedAt()));
        record(session, new Arrangement(at, place, session.setting()), postponement.reason().label(), by, now);
        ThematicSession scheduled = sessions.save(session.scheduled(at, place));
        tellIfMovedOutOfQuarter(session, scheduled);
    }

    /** The session took place as announced; it is only entered late, so nobody is told anything. */
    @Transactional
    public void enterLate(ThematicSession session, String by, LocalDateTime now) {
        lateEntries.save(new LateEntry(null, session.id(), by, now));
    }

    @Transactional
    public void cancel(ThematicSession session, String reason) {
        sessions.save(session.cancelled(reason));
        news.cancelled(session, reason);
    }

    private void record(ThematicSession session, Arrangement next, String reason, String by, LocalDateTime now) {
        Arrangement before = Arrangement.of(session);
        Map<ArrangementKind, Function<Arrangement, String>> told = new EnumMap<>(ArrangementKind.class);
        told.put(ArrangementKind.TIME, arrangement -> ReadableTime.of(arrangement.at()));
        told.put(ArrangementKind.PLACE, Arrangement::venue);
        told.put(ArrangementKind.MODE, arrangement -> arrangement.setting().mode().label());
        told.put(ArrangementKind.MEETING_LINK, arrangement -> Objects.toString(arrangement.setting().meetingLink(), ""));
        told.forEach((kind, words) -> {
            if (!words.apply(before).equals(words.apply(next))) {
                changes.record(session.id(), kind, words.apply(before), words.apply(next), reason, by, now);
            }
        });
    }

    private void tellIfMovedOutOfQuarter(ThematicSession before, ThematicSession after) {
        if (after.outOfQuarter() && !after.scheduledAt().equals(before.scheduledAt())) {
            news.outOfQuarter(after);
        }
    }
}
