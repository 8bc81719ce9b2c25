package vn.nennep.session;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;

/** “Kết luận, biểu quyết”: what the chair found and concluded, what the cell voted, and what was put off. */
@Component
public class ConclusionChapter implements SessionChapter {

    private final Sittings sittings;
    private final MinutesSentences sentences;
    private final MinutesReading minutes;
    private final Words words;

    ConclusionChapter(Sittings sittings, MinutesSentences sentences, MinutesReading minutes, Words words) {
        this.sittings = sittings;
        this.sentences = sentences;
        this.minutes = minutes;
        this.words = words;
    }

    @Override
    public int position() {
        return 620;
    }

    @Override
    public Optional<Reading> read(ThematicSession session, Reader reader) {
        Reading.Builder reading = Reading.titled(words.of("session.sitting.conclusionAndVote"));
        sittings.conclusionOf(session.id()).ifPresent(conclusion -> reading
                .text(words.of("session.sitting.conclusion"), conclusion.conclusion())
                .text(words.of("session.sitting.pointsTaken"), String.join("\n", conclusion.pointsTaken()))
                .text(words.of("session.sitting.remarks"), String.join("\n", sentences.remarks(conclusion))));
        sittings.voteOf(session.id()).ifPresent(vote -> reading.text(
                words.of("session.sitting.vote"), minutes.sentence(vote.taken(words.of("session.sitting.voteMatter")))));
        sittings.deferralOf(session.id())
                .ifPresent(deferral -> reading.text(words.of("session.sitting.deferred"), sentences.deferral(deferral)));
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }
}
