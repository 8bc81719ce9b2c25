package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the outlines of a session: each version that was handed in, and what became of it. */
@Component
public class Outlines {

    private final OutlineRepository outlines;
    private final OutlineResolutionRepository resolutions;
    private final AssignmentRepository assignments;
    private final SessionRepository sessions;
    private final SessionMail mail;

    Outlines(
            OutlineRepository outlines, OutlineResolutionRepository resolutions, AssignmentRepository assignments, SessionRepository sessions,
            SessionMail mail) {
        this.outlines = outlines;
        this.resolutions = resolutions;
        this.assignments = assignments;
        this.sessions = sessions;
        this.mail = mail;
    }

    /** All versions, the oldest first. */
    public List<OutlineVersion> of(long sessionId) {
        return outlines.findBySessionIdOrderByNumber(sessionId);
    }

    public Optional<OutlineVersion> latest(long sessionId) {
        return outlines.findFirstBySessionIdOrderByNumberDesc(sessionId);
    }

    /** The version that waits for its reviewer. */
    public Optional<OutlineVersion> underReview(long sessionId) {
        return latest(sessionId).filter(outline -> outline.review() == null);
    }

    /** The last version of those who prepare it now; none before they handed one in, whatever others had done. */
    public Optional<OutlineVersion> ofPreparers(long sessionId) {
        return latest(sessionId).filter(outline -> resolutions.findBySessionIdOrderById(sessionId).stream()
                .noneMatch(resolution -> resolution.way() != OutlineWay.SUPPORT && outline.number() <= resolution.afterVersion()));
    }

    /** The version to go on from, be it of others; none when it was about another topic. */
    public Optional<OutlineVersion> toGoOnFrom(long sessionId) {
        return latest(sessionId).filter(outline -> resolutions.findBySessionIdOrderById(sessionId).stream()
                .noneMatch(resolution -> resolution.way() == OutlineWay.OTHER_TOPIC && outline.number() <= resolution.afterVersion()));
    }

    /** Whether the topic was given up for another one since the moment. */
    public boolean topicGivenUpAfter(long sessionId, LocalDateTime moment) {
        return resolutions.findBySessionIdOrderById(sessionId).stream()
                .anyMatch(resolution -> resolution.way() == OutlineWay.OTHER_TOPIC && !resolution.decidedAt().isBefore(moment));
    }

    /** How often it was returned since the committee last decided how to go on. */
    public long returns(long sessionId) {
        int counted = resolutions.findFirstBySessionIdOrderByIdDesc(sessionId).map(OutlineResolution::afterVersion).orElse(0);
        return of(sessionId).stream().filter(outline -> outline.number() > counted && outline.returned()).count();
    }

    public int nextNumber(long sessionId) {
        return latest(sessionId).map(last -> last.number() + 1).orElse(1);
    }

    /** Hands a version over to its reviewer, and lets its critic know. */
    @Transactional
    public void submit(OutlineVersion outline) {
        outlines.save(outline);
        ThematicSession session = sessions.save(sessions.session(outline.sessionId()).in(SessionState.REVIEWING));
        assignments.findBySessionId(session.id())
                .map(PreparationAssignment::criticId)
                .ifPresent(critic -> mail.critiqueAsked(session, outline.number(), critic));
    }

    /** Decides on a version; the session is being prepared further, with it or until the next one. */
    @Transactional
    public void review(OutlineVersion outline, OutlineReview review) {
        outlines.save(outline.reviewed(review));
        sessions.save(sessions.session(outline.sessionId()).in(SessionState.PREPARING));
    }
}
