package vn.nennep.session.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.session.PreparationChapter;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionPlanning;
import vn.nennep.session.ThematicSession;

/** Secretary or deputy call off a session that was announced; the quarter's obligation stays open. */
@Component
class CancelSession implements ActionWork {

    private final AwaitedSessions awaited;
    private final SessionPlanning planning;
    private final RunningSession process;
    private final PreparationChapter chapter;
    private final SessionFile files;
    private final Words words;

    CancelSession(
            AwaitedSessions awaited, SessionPlanning planning, RunningSession process, PreparationChapter chapter, SessionFile files,
            Words words) {
        this.awaited = awaited;
        this.planning = planning;
        this.process = process;
        this.chapter = chapter;
        this.files = files;
        this.words = words;
    }

    @Override
    public String name() {
        return "cancelSession";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return awaited.ledBy(member, unit, subject).stream()
                .map(session -> new Offer(
                        name(), words.of("session.cancel.title"), words.of("session.cancel.description", session.topic()),
                        session.unitId(), session.id()))
                .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of();
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        return chapter.read(awaited.session(offer.subject()), Readers.committee(member)).stream().toList();
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        ThematicSession session = awaited.session(offer.subject());
        planning.cancel(session, answers.text("reason"));
        process.cancel(session);
        return files.hrefOf(session.id());
    }
}
