package vn.nennep.session;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.NumberedPaper;
import vn.nennep.document.PaperFault;
import vn.nennep.document.PaperRegistry;
import vn.nennep.document.PaperTemplate;
import vn.nennep.organization.Register;

/** The papers that were issued before a session, found again by the template that they were written with. */
@Component
class IssuedPapers {

    /** Fault of a cell in whose term nobody has entered the register: there is no series to number by. */
    static final String NO_TERM = "paper.fault.noTerm";

    private final PaperRegistry papers;
    private final PaperFrame frame;
    private final Register register;
    private final Clock clock;

    IssuedPapers(PaperRegistry papers, PaperFrame frame, Register register, Clock clock) {
        this.papers = papers;
        this.frame = frame;
        this.register = register;
        this.clock = clock;
    }

    /** The last one of its kind. */
    Optional<IssuedPaper> last(long session, PaperTemplate template) {
        return of(session, template).stream().reduce((one, next) -> next);
    }

    /** All of its kind, the oldest first. */
    List<IssuedPaper> of(long session, PaperTemplate template) {
        return papers.of(session).stream().filter(paper -> paper.template().equals(template.file())).toList();
    }

    /** Whether one of its kind was issued since the moment. */
    boolean since(long session, PaperTemplate template, LocalDateTime moment) {
        return last(session, template).filter(paper -> !paper.issuedAt().isBefore(moment)).isPresent();
    }

    /** Whether numbers can be given today. */
    boolean hasTerm(ThematicSession session) {
        return register.termOf(session.unitId(), today()).isPresent();
    }

    /** @throws PaperFault if it lacks a mandatory field or its template can't be used; then no number was used, and the transaction isn't spoilt */
    IssuedPaper issue(ThematicSession session, NumberedPaper paper) {
        return papers.issue(paper, session.unitId(), frame.term(session.unitId()), session.id());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
