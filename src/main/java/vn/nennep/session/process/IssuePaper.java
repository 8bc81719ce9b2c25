package vn.nennep.session.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.document.PaperFault;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;
import vn.nennep.session.PapersByHand;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionRepository;

/** Secretary or deputy issue a paper under a number that no step of the procedure issues, such as the notice of who prepares (A3, A5.3). */
@Component
class IssuePaper implements ActionWork {

    private final LedSessions led;
    private final SessionRepository sessions;
    private final PapersByHand papers;
    private final SessionFile files;
    private final Words words;
    private final Clock clock;

    IssuePaper(LedSessions led, SessionRepository sessions, PapersByHand papers, SessionFile files, Words words, Clock clock) {
        this.led = led;
        this.sessions = sessions;
        this.papers = papers;
        this.files = files;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "issuePaper";
    }

    /** Only in the file of the session: it is no beginning of anything. */
    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject == null
                ? List.of()
                : led.of(member, unit, subject, LocalDate.now(clock)).stream()
                        .filter(session -> !papers.owed(session).isEmpty())
                        .map(session -> new Offer(
                                name(), words.of("paper.issue.title"), words.of("paper.issue.description"), session.unitId(), session.id()))
                        .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of("papers", papers.owed(sessions.session(offer.subject())).stream().map(owed -> new Option(owed.code(), owed.label())).toList());
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        try {
            papers.issue(sessions.session(offer.subject()), answers.text("paper"), member);
        } catch (PaperFault fault) {
            throw Refusal.at("paper", fault.messageCode(), fault.arguments());
        }
        return files.hrefOf(offer.subject());
    }
}
