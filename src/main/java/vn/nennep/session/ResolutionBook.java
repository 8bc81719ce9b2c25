package vn.nennep.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Register;

/** The resolutions of the sessions: signed, issued, sent to every member ({@code domain.md} A8.4, A9.2). */
@Component
public class ResolutionBook {

    private final SessionRepository sessions;
    private final ResolutionRepository resolutions;
    private final SessionPapers papers;
    private final PaperRegistry registry;
    private final Register register;
    private final SessionMail mail;
    private final Clock clock;

    ResolutionBook(
            SessionRepository sessions, ResolutionRepository resolutions, SessionPapers papers, PaperRegistry registry, Register register,
            SessionMail mail, Clock clock) {
        this.sessions = sessions;
        this.resolutions = resolutions;
        this.papers = papers;
        this.registry = registry;
        this.register = register;
        this.mail = mail;
        this.clock = clock;
    }

    public Optional<Resolution> of(long session) {
        return resolutions.findBySessionId(session);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void sign(Resolution resolution) {
        resolutions.save(resolution);
    }

    /** Issues the signed resolution and tells every member; one that has been issued is left alone, so that a job may run twice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(long session) {
        Resolution signed = of(session).orElseThrow();
        if (signed.paperId() != null) {
            return;
        }
        ThematicSession held = sessions.session(session);
        IssuedPaper paper = registry.issue(papers.resolution(held, signed), held.unitId(), papers.term(held), session);
        resolutions.save(signed.issued(paper.id()));
        for (CellMember member : register.membersOf(held.unitId(), LocalDate.now(clock))) {
            mail.resolutionIssued(held, paper, member.id());
        }
    }
}
