package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.document.PaperRegistry;
import vn.nennep.organization.Register;

/** The reports to the direct superior committee and its answers. */
@Component
public class ReportBook {

    private final SessionRepository sessions;
    private final ReportRepository reports;
    private final ResolutionBook resolutions;
    private final ReportPapers papers;
    private final PaperFrame frame;
    private final PaperRegistry registry;
    private final FollowUpDates dates;
    private final Register register;

    ReportBook(
            SessionRepository sessions, ReportRepository reports, ResolutionBook resolutions, ReportPapers papers, PaperFrame frame,
            PaperRegistry registry, FollowUpDates dates, Register register) {
        this.sessions = sessions;
        this.reports = reports;
        this.resolutions = resolutions;
        this.papers = papers;
        this.frame = frame;
        this.registry = registry;
        this.dates = dates;
        this.register = register;
    }

    /** Every round, the oldest first. */
    public List<UpwardReport> of(long session) {
        return reports.findBySessionIdOrderByRound(session);
    }

    public Optional<UpwardReport> latest(long session) {
        List<UpwardReport> rounds = of(session);
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    /** The superior's last request for more, whether the cell has met it yet or not. */
    public Optional<UpwardReport> request(long session) {
        return of(session).stream().filter(report -> report.answer() == ReportAnswer.MORE_REQUESTED).reduce((one, next) -> next);
    }

    /**
     * Opens the next round; it is not sent yet.
     *
     * @param text what the cell adds in words; may be null
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void supplement(long session, String text) {
        reports.save(next(session, text));
    }

    /**
     * Sends what is ready: the first report, or the supplement. Each round is a paper with a number of its own.
     *
     * @return the report; empty if the latest one has been sent and not answered, so that a job may run twice
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UpwardReport> send(long session, LocalDateTime now) {
        UpwardReport ready = latest(session).orElseGet(() -> next(session, null));
        if (ready.sentAt() != null) {
            return Optional.empty();
        }
        ThematicSession reported = sessions.save(sessions.session(session).in(SessionState.REPORTED));
        registry.issue(papers.report(reported, ready), reported.unitId(), frame.term(reported.unitId()), session);
        return Optional.of(reports.save(ready.sent(now, dates.of(session).reportUntil())));
    }

    /**
     * @param parts what the cell is asked for once more; none when accepted
     * @param reason what is missing; null when accepted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(
            long session, ReportAnswer answer, List<ReportPart> parts, String reason, String officer, LocalDateTime now) {
        reports.save(latest(session).orElseThrow().answered(answer, parts, reason, officer, now));
    }

    /** Takes the answer to the cell: an accepted report completes the session, otherwise it stays reported and the cell supplements it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean deliver(long session) {
        boolean accepted = latest(session).orElseThrow().accepted();
        if (accepted) {
            sessions.save(sessions.session(session)
                    .in(resolutions.of(session).isPresent() ? SessionState.COMPLETED : SessionState.COMPLETED_NO_RESOLUTION));
        }
        return accepted;
    }

    private UpwardReport next(long session, String supplement) {
        return UpwardReport.drafted(
                session, of(session).size() + 1, register.unit(sessions.session(session).unitId()).parentId(), supplement);
    }
}
