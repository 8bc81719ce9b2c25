package vn.nennep.session.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.session.PostponementReason;
import vn.nennep.session.SessionArrangements;
import vn.nennep.session.SessionFile;
import vn.nennep.session.ThematicSession;

/** Secretary or deputy put off a session that was announced; the new date is set in the task that follows. */
@Component
class PostponeSession implements ActionWork {

    private final AwaitedSessions awaited;
    private final SessionArrangements arrangements;
    private final RunningSession process;
    private final SessionFile files;

    PostponeSession(AwaitedSessions awaited, SessionArrangements arrangements, RunningSession process, SessionFile files) {
        this.awaited = awaited;
        this.arrangements = arrangements;
        this.process = process;
        this.files = files;
    }

    @Override
    public String name() {
        return "postponeSession";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return awaited.offers(
                name(), "session.postpone.title", "session.postpone.description", member, unit, subject, awaited::isAnnounced);
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of();
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        return awaited.announced(offer, member);
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        PostponementReason reason = answers.choice("reason", PostponementReason.class);
        if (reason == PostponementReason.OTHER && !answers.has("note")) {
            throw Refusal.at("note", "session.postpone.noteMissing");
        }
        ThematicSession session = awaited.session(offer.subject());
        arrangements.postpone(session, reason, answers.text("note"), member, awaited.now());
        process.postpone(session);
        return files.hrefOf(session.id());
    }
}
