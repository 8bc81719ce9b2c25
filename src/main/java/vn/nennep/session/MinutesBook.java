package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;

/** The minutes of the sessions: written, returned, signed, issued. */
@Component
public class MinutesBook {

    private final SessionRepository sessions;
    private final Sittings sittings;
    private final MinutesRepository minutes;
    private final MinutesAttempts attempts;
    private final Preparers preparers;
    private final MinutesPapers papers;
    private final PaperFrame frame;
    private final PaperRegistry registry;

    MinutesBook(
            SessionRepository sessions, Sittings sittings, MinutesRepository minutes, MinutesAttempts attempts, Preparers preparers,
            MinutesPapers papers, PaperFrame frame, PaperRegistry registry) {
        this.sessions = sessions;
        this.sittings = sittings;
        this.minutes = minutes;
        this.attempts = attempts;
        this.preparers = preparers;
        this.papers = papers;
        this.frame = frame;
        this.registry = registry;
    }

    /** Everything that was signed by a minute taker, the oldest first. */
    public List<MeetingMinutes> of(long session) {
        return minutes.findBySessionIdOrderByNumber(session);
    }

    public Optional<MeetingMinutes> latest(long session) {
        List<MeetingMinutes> all = of(session);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Whether minute taker and chair have both signed. */
    public boolean signed(long session) {
        return latest(session).filter(last -> last.chairSignedAt() != null).isPresent();
    }

    /** What still stands in the way of signing. */
    public List<Finding> lacks(SessionCourse course, LocalDateTime endedAt, LocalDateTime now) {
        ThematicSession session = sessions.session(course.sessionId());
        SessionOpening opening = sittings.openingOf(session.id()).orElseThrow();
        return MinutesCompleteness.judge(new MinutesCompleteness.Minutes(
                opening.openedAt(), endedAt, session.chairId(), session.minuteTakerId(), opening.statuses(), course,
                sittings.conclusionOf(session.id()).orElse(null), preparers.of(session.id()), sittings.voteOf(session.id()).isPresent(), now));
    }

    /** The minute taker signs; the course is kept as put right by him. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(SessionCourse course, LocalDateTime endedAt, String corrections, int approvals, String taker, LocalDateTime now) {
        long session = course.sessionId();
        sittings.correct(course);
        attempts.complete(session, taker, now);
        minutes.save(MeetingMinutes.written(session, of(session).size() + 1, endedAt, corrections, approvals, taker, now));
        sessions.save(sessions.session(session).ended(endedAt));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void sign(long session, String chair, LocalDateTime now) {
        minutes.save(latest(session).orElseThrow().signed(chair, now));
    }

    /** @param reason at least 10 characters ({@code domain.md} B0 “Return”) */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(long session, String chair, String reason, LocalDateTime now) {
        minutes.save(latest(session).orElseThrow().returned(chair, reason, now));
    }

    /** Issues the signed minutes; those that have been issued are left alone, so that a job may run twice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(long session) {
        MeetingMinutes signed = latest(session).orElseThrow();
        if (signed.paperId() != null) {
            return;
        }
        ThematicSession held = sessions.session(session);
        IssuedPaper paper = registry.issue(papers.minutes(held), held.unitId(), frame.term(held.unitId()), session);
        minutes.save(signed.issued(paper.id()));
        sessions.save(held.in(SessionState.RESOLVING));
    }
}
