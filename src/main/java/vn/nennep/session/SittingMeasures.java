package vn.nennep.session;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes the figures of a sitting from what was recorded of it. */
@Component
public class SittingMeasures {

    private final Sittings sittings;
    private final MinutesRepository minutes;
    private final MinutesAttempts attempts;

    SittingMeasures(Sittings sittings, MinutesRepository minutes, MinutesAttempts attempts) {
        this.sittings = sittings;
        this.minutes = minutes;
        this.attempts = attempts;
    }

    /** Empty as long as no course is recorded. */
    public Optional<SittingFigures> of(ThematicSession session) {
        return sittings.courseOf(session.id()).map(course -> SittingFigures.of(
                sittings.openingOf(session.id()).orElseThrow(), course, session.endedAt(), completeOnFirstTry(session.id())));
    }

    private Optional<Boolean> completeOnFirstTry(long session) {
        boolean returned = minutes.findBySessionIdOrderByNumber(session).stream().anyMatch(one -> one.returnedAt() != null);
        return attempts.firstComplete(session).map(complete -> complete && !returned);
    }
}
