package vn.nennep.session;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;

/** The resolutions of the sessions: signed, issued, sent to every member or through the groups ({@code domain.md} A8.4, A9.2). */
@Component
public class ResolutionBook {

    private final SessionRepository sessions;
    private final ResolutionRepository resolutions;
    private final DistributionRepository distributions;
    private final ResolutionPapers papers;
    private final PaperFrame frame;
    private final PaperRegistry registry;
    private final Register register;
    private final SessionMail mail;
    private final Clock clock;

    ResolutionBook(
            SessionRepository sessions, ResolutionRepository resolutions, DistributionRepository distributions, ResolutionPapers papers,
            PaperFrame frame, PaperRegistry registry, Register register, SessionMail mail, Clock clock) {
        this.sessions = sessions;
        this.resolutions = resolutions;
        this.distributions = distributions;
        this.papers = papers;
        this.frame = frame;
        this.registry = registry;
        this.register = register;
        this.mail = mail;
        this.clock = clock;
    }

    /** Every version that was signed, the oldest first. */
    public List<Resolution> versions(long session) {
        return resolutions.findBySessionIdOrderByNumber(session);
    }

    /** The version that counts: the last one. */
    public Optional<Resolution> of(long session) {
        return versions(session).stream().reduce((one, next) -> next);
    }

    /** To whom it went; empty before it was issued. */
    public Optional<Distribution> distributionOf(Resolution resolution) {
        return distributions.findByResolutionId(resolution.id());
    }

    /** Keeps it; where there is one already, it takes its place. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sign(Resolution resolution) {
        resolutions.save(of(resolution.sessionId()).map(resolution::replacing).orElse(resolution));
    }

    /** Issues the signed resolution and sends it out; one that has been issued is left alone, so that a job may run twice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(long session) {
        Resolution signed = of(session).orElseThrow();
        if (signed.paperId() != null) {
            return;
        }
        ThematicSession held = sessions.session(session);
        IssuedPaper paper = registry.issue(papers.resolution(held, signed, replaced(signed)), held.unitId(), frame.term(held.unitId()), session);
        resolutions.save(signed.issued(paper.id()));
        Distribution distribution = distributions.save(
                Distribution.of(signed.id(), LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS), recipients(held.unitId())));
        distribution.lines().stream()
                .filter(DistributionLine::direct)
                .forEach(line -> mail.resolutionIssued(held, paper, line.memberId(), distribution.passedOnBy(line.memberId())));
    }

    private Optional<IssuedPaper> replaced(Resolution signed) {
        return Optional.ofNullable(signed.replaces())
                .flatMap(resolutions::findById)
                .map(Resolution::paperId)
                .flatMap(registry::find);
    }

    private List<DistributionLine> recipients(String cell) {
        LocalDate today = LocalDate.now(clock);
        return DistributionRule.lines(
                register.membersOf(cell, today).stream()
                        .map(m -> new DistributionRule.Member(m.id(), m.activity(), m.member().email() != null))
                        .toList(),
                register.partyGroupsOf(cell, today).stream().map(group -> group(group, today)).toList());
    }

    private DistributionRule.Group group(Unit group, LocalDate today) {
        return new DistributionRule.Group(
                group.id(),
                register.holders(group.id(), Role.PARTY_GROUP_LEADER, today).stream().findFirst().orElse(null),
                register.membersOf(group.id(), today).stream().map(CellMember::id).collect(Collectors.toSet()));
    }
}
