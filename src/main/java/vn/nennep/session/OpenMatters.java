package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;

/** What earlier sessions of the cell left to be voted on again ({@code domain.md} P2 row 13b), for those who prepare the next one. */
@Component
public class OpenMatters {

    private final SessionRepository sessions;
    private final Sittings sittings;
    private final MinutesSentences sentences;
    private final Words words;

    OpenMatters(SessionRepository sessions, Sittings sittings, MinutesSentences sentences, Words words) {
        this.sessions = sessions;
        this.sittings = sittings;
        this.sentences = sentences;
        this.words = words;
    }

    /** The matters that are open before this session; empty where there are none. */
    public Optional<Reading> before(ThematicSession session) {
        List<ThematicSession> others = sessions.ofUnits(Set.of(session.unitId())).stream()
                .filter(other -> !other.id().equals(session.id()))
                .toList();
        Reading.Builder reading = Reading.titled(words.of("session.matters.title"));
        for (ThematicSession other : others) {
            sittings.deferralOf(other.id())
                    .filter(deferral -> others.stream().noneMatch(later -> settles(later, deferral)))
                    .ifPresent(deferral -> reading.text(other.topic(), sentences.deferral(deferral)));
        }
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    /** The matter is open until a session in which a vote was taken on or after the day set for it. */
    private boolean settles(ThematicSession later, ResolutionDeferral deferral) {
        return later.openedAt() != null
                && !later.openedAt().toLocalDate().isBefore(deferral.voteAgainOn())
                && sittings.voteOf(later.id()).isPresent();
    }
}
