package vn.nennep.session.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.ActionWork.Offer;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.session.PreparationChapter;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SessionState;
import vn.nennep.session.ThematicSession;

/** The sessions that a person leads and that aren't opened yet: what may be put off, called off or arranged otherwise. */
@Component
class AwaitedSessions {

    private final SessionRepository sessions;
    private final RunningSession process;
    private final LedSessions led;
    private final PreparationChapter preparation;
    private final Words words;
    private final Clock clock;

    AwaitedSessions(
            SessionRepository sessions, RunningSession process, LedSessions led, PreparationChapter preparation, Words words,
            Clock clock) {
        this.sessions = sessions;
        this.process = process;
        this.led = led;
        this.preparation = preparation;
        this.words = words;
        this.clock = clock;
    }

    /**
     * An offer of the action for each such session.
     *
     * @param description code of the sentence that names the session's topic
     * @param unit only of this unit; null for all of his
     * @param subject only this session; null for all
     * @param which of those that aren't opened yet
     */
    List<Offer> offers(
            String action, String title, String description, String member, String unit, Long subject, Predicate<ThematicSession> which) {
        return led.of(member, unit, subject, LocalDate.now(clock)).stream()
                .filter(session -> session.state().beforeOpening())
                .filter(which)
                .map(session -> new Offer(
                        action, words.of(title), words.of(description, session.topic()), session.unitId(), session.id()))
                .toList();
    }

    /** Whether notice was given and its opening is waited for. */
    boolean isAnnounced(ThematicSession session) {
        return session.state() == SessionState.NOTIFIED && process.awaitsOpening(session);
    }

    /** Whether it is still prepared and nobody was told yet. */
    boolean isBeingPrepared(ThematicSession session) {
        return switch (session.state()) {
            case PREPARING, REVIEWING, SCHEDULED -> true;
            default -> false;
        };
    }

    /** What was announced, for the person to see before he interrupts it. */
    List<Reading> announced(Offer offer, String member) {
        return preparation.read(session(offer.subject()), Readers.committee(member)).stream().toList();
    }

    ThematicSession session(long id) {
        return sessions.session(id);
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
