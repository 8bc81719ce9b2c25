package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was agreed with the preparers of a session, round by round. */
@Component
public class Briefings {

    private final BriefingRepository briefings;

    Briefings(BriefingRepository briefings) {
        this.briefings = briefings;
    }

    /** All rounds, the oldest first. */
    public List<Briefing> of(long sessionId) {
        return briefings.findBySessionIdOrderByRound(sessionId);
    }

    public Optional<Briefing> latest(long sessionId) {
        return briefings.findFirstBySessionIdOrderByRoundDesc(sessionId);
    }

    public int nextRound(long sessionId) {
        return latest(sessionId).map(last -> last.round() + 1).orElse(1);
    }

    @Transactional
    public void give(Briefing briefing) {
        briefings.save(briefing);
    }

    @Transactional
    public void answer(Briefing briefing, BriefingReply reply) {
        briefings.save(briefing.answered(reply));
    }
}
