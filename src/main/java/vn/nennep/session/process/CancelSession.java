package vn.nennep.session.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Reading;
import vn.nennep.session.SessionArrangements;
import vn.nennep.session.SessionFile;
import vn.nennep.session.ThematicSession;

/** Secretary or deputy call off a session at any step before its opening; the quarter's obligation stays open. */
@Component
class CancelSession implements ActionWork {

    private final AwaitedSessions awaited;
    private final SessionArrangements arrangements;
    private final RunningSession process;
    private final SessionFile files;

    CancelSession(AwaitedSessions awaited, SessionArrangements arrangements, RunningSession process, SessionFile files) {
        this.awaited = awaited;
        this.arrangements = arrangements;
        this.process = process;
        this.files = files;
    }

    @Override
    public String name() {
        return "cancelSession";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return awaited.offers(
                name(), "session.cancel.title", "session.cancel.description", member, unit, subject, process::awaitsCancellation);
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
        ThematicSession session = awaited.session(offer.subject());
        arrangements.cancel(session, answers.text("reason"));
        process.cancel(session);
        return files.hrefOf(session.id());
    }
}
