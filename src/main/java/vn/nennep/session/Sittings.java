package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who came, how the session went, what was concluded and voted. Called within the transaction of the step that it belongs to. */
@Component
public class Sittings {

    private final SessionRepository sessions;
    private final OpeningRepository openings;
    private final CourseRepository courses;
    private final ConclusionRepository conclusions;
    private final VoteRepository votes;
    private final DeferralRepository deferrals;
    private final HandoverRepository handovers;

    Sittings(
            SessionRepository sessions, OpeningRepository openings, CourseRepository courses, ConclusionRepository conclusions,
            VoteRepository votes, DeferralRepository deferrals, HandoverRepository handovers) {
        this.sessions = sessions;
        this.openings = openings;
        this.courses = courses;
        this.conclusions = conclusions;
        this.votes = votes;
        this.deferrals = deferrals;
        this.handovers = handovers;
    }

    /** Keeps the roll; the session is open, or waits for a new date where too few came. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(SessionOpening opening) {
        openings.save(opening);
        ThematicSession session = sessions.session(opening.sessionId());
        sessions.save(opening.quorumReached()
                ? session.opened(opening.chairId(), opening.minuteTakerId(), opening.openedAt())
                : session.in(SessionState.POSTPONED));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void conduct(SessionCourse course) {
        courses.save(course);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void conclude(SessionConclusion conclusion) {
        conclusions.save(conclusion);
    }

    /** Keeps the vote; what remains is to put the session into minutes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void vote(SessionVote vote) {
        votes.save(vote);
        sessions.save(sessions.session(vote.sessionId()).in(SessionState.MINUTES));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void defer(ResolutionDeferral deferral) {
        deferrals.save(deferral);
    }

    /** Chair or minute taker can't go on: what is left of it is another's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(DutyHandover handover) {
        handovers.save(handover);
        ThematicSession session = sessions.session(handover.sessionId());
        boolean chair = handover.duty() == Duty.CHAIR;
        sessions.save(session.inHandsOf(
                chair ? handover.toMemberId() : session.chairId(), chair ? session.minuteTakerId() : handover.toMemberId()));
    }

    /** Every roll-call of the session, the oldest first. */
    public List<SessionOpening> openingsOf(long session) {
        return openings.findBySessionIdOrderById(session);
    }

    /** The opening at which enough had come. */
    public Optional<SessionOpening> openingOf(long session) {
        return openings.findBySessionIdAndQuorumReachedTrue(session);
    }

    public Optional<SessionCourse> courseOf(long session) {
        return courses.findBySessionId(session);
    }

    public Optional<SessionConclusion> conclusionOf(long session) {
        return conclusions.findBySessionId(session);
    }

    public Optional<SessionVote> recordedVoteOf(long session) {
        return votes.findBySessionId(session);
    }

    /** The vote as counted and judged. */
    public Optional<Vote> voteOf(long session) {
        return recordedVoteOf(session).map(SessionVote::vote);
    }

    public Optional<ResolutionDeferral> deferralOf(long session) {
        return deferrals.findBySessionId(session);
    }

    /** Who took over from whom, in this order. */
    public List<DutyHandover> handoversOf(long session) {
        return handovers.findBySessionIdOrderById(session);
    }

    void correct(SessionCourse course) {
        courses.save(course);
    }
}
