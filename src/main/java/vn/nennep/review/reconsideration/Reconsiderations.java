package vn.nennep.review.reconsideration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.Register;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.reconsideration.ComplaintTurns.Possible;
import vn.nennep.review.reconsideration.Complaints.Purpose;

/** Takes complaints from one step to the next ({@code domain.md} P10). In the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Reconsiderations {

    private final Complaints complaints;
    private final ComplaintTargets targets;
    private final ComplaintTurns turns;
    private final ComplaintHandlers handlers;
    private final LevelLimits limits;
    private final Majority majority;
    private final Reopening reopening;
    private final Ratings ratings;
    private final NoticeDays notices;
    private final FileStore files;
    private final Subjects subjects;
    private final Register register;
    private final Policy policy;

    Reconsiderations(
            Complaints complaints, ComplaintTargets targets, ComplaintTurns turns, ComplaintHandlers handlers, LevelLimits limits, Majority majority,
            Reopening reopening, Ratings ratings, NoticeDays notices, FileStore files, Subjects subjects, Register register, Policy policy) {
        this.complaints = complaints;
        this.targets = targets;
        this.turns = turns;
        this.handlers = handlers;
        this.limits = limits;
        this.majority = majority;
        this.reopening = reopening;
        this.ratings = ratings;
        this.notices = notices;
        this.files = files;
        this.subjects = subjects;
        this.register = register;
        this.policy = policy;
    }

    /**
     * Writes down a complaint and marks the rating. One that is too late is taken only from paper, for the formal check to answer.
     *
     * @param uploadedFor the subject for which the evidence was uploaded
     */
    public Complaint hand(long subject, ComplaintFacts facts, long uploadedFor, LocalDateTime now) {
        complaints.holdTarget(subject);
        ComplaintTarget target = targets.of(subject);
        if (facts.receivedOn().isAfter(now.toLocalDate())) {
            throw Refusal.at("receivedOn", "complaint.received.inFuture");
        }
        Possible possible = turns.on(target, facts.receivedOn());
        if (possible.bar() != null && !(possible.bar() == ComplaintBar.TOO_LATE && facts.enteredBy() != null)) {
            throw Refusal.at(
                    null, "complaint.bar." + possible.bar(), possible.window() == null ? "" : ReadableTime.of(possible.window().lastDay()));
        }
        if (facts.wishedLevel() == target.rating().decidedLevel()) {
            throw Refusal.at("wishedLevel", "complaint.wish.same", facts.wishedLevel().label());
        }
        if (!files.belongTo(facts.evidence(), uploadedFor)) {
            throw Refusal.at("evidence", "intake.fileUnknown");
        }
        Complaint complaint = complaints.save(new Complaint(
                subjects.next(Complaint.KIND), subject, target.campaign().id(), possible.handlingUnit(),
                possible.previous() == null ? null : possible.previous().id(), facts.complainant(), facts.enteredBy(), now, facts.receivedOn(),
                target.rating().decidedLevel(), facts.content(), facts.wish(), facts.wishedLevel(), ComplaintState.RECEIVED,
                now.toLocalDate().plus(on(possible.handlingUnit(), now.toLocalDate()).period("complaint.decisionIn")), null, null, null, null, null, null));
        complaints.attach(complaint, facts.evidence(), Purpose.EVIDENCE);
        ratings.contest(subject, true);
        return complaint;
    }

    /** Until when who complains is told that it was accepted, or why not. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public LocalDate receiptDue(Complaint complaint) {
        LocalDate came = complaint.submittedAt().toLocalDate();
        return came.plus(on(complaint.unitId(), came).period("complaint.receiptIn"));
    }

    /** @return whether it is accepted */
    public boolean check(long id, boolean accepted, String reason, String actor, LocalDateTime now) {
        Complaint complaint = at(id, ComplaintState.RECEIVED);
        if (accepted && late(complaint) && (reason == null || reason.isBlank())) {
            throw Refusal.at("lateReason", "complaint.check.late");
        }
        complaints.add(id, new ComplaintCheck(accepted, reason, actor, now));
        if (accepted) {
            complaints.save(complaint.in(ComplaintState.ACCEPTED));
        } else {
            end(complaint, ComplaintState.REJECTED_FORMAL, now);
        }
        return accepted;
    }

    /** Whether it came after the last day. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public boolean late(Complaint complaint) {
        return !windowOf(complaint).includes(complaint.receivedOn());
    }

    /** The time in which it had to come. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public ComplaintWindow windowOf(Complaint complaint) {
        ComplaintTarget target = targets.of(complaint.targetId());
        return turns.window(
                target,
                complaint.further() ? complaints.complaint(complaint.previousId()).closedAt().toLocalDate() : notices.knownOn(target.rating()));
    }

    public void assign(long id, String verifier, String instruction, String actor, LocalDateTime now) {
        Complaint complaint = at(id, ComplaintState.ACCEPTED);
        if (!handlers.verifiers(complaint, now.toLocalDate()).contains(verifier)) {
            throw Refusal.at("verifier", "complaint.verifier.partial");
        }
        complaints.save(complaint.assigned(verifier, instruction, actor, now));
    }

    /** Gives it to somebody else to look into. */
    public void replaceVerifier(long id, String verifier, String instruction, String reason, String actor, LocalDateTime now) {
        Complaint complaint = at(id, ComplaintState.VERIFYING);
        if (verifier.equals(complaint.verifierId()) || !handlers.verifiers(complaint, now.toLocalDate()).contains(verifier)) {
            throw Refusal.at("verifier", "complaint.verifier.partial");
        }
        complaints.add(id, FormerVerifier.of(complaint, now, actor, reason, null));
        complaints.save(complaint.assigned(verifier, instruction, actor, now));
    }

    /**
     * Takes it back from who lost his place among those who may look into it; somebody else is to be chosen.
     *
     * @param task the task that ends with it
     * @return whether it was his, and isn't any more
     */
    public boolean releaseVerifier(long id, String task, LocalDateTime now) {
        Complaint complaint = complaints.hold(id);
        if (complaint.state() != ComplaintState.VERIFYING || handlers.stillVerifies(complaint, now.toLocalDate())) {
            return false;
        }
        complaints.add(id, FormerVerifier.of(complaint, now, null, null, task));
        complaints.save(complaint.unassigned());
        return true;
    }

    public void verify(long id, Verification found, List<String> papers) {
        Complaint complaint = at(id, ComplaintState.VERIFYING);
        if (found.heardOn().isAfter(found.verifiedAt().toLocalDate())) {
            throw Refusal.at("heardOn", "complaint.heard.inFuture");
        }
        if (found.heardOn().isBefore(complaint.receivedOn())) {
            throw Refusal.at("heardOn", "complaint.heard.before", ReadableTime.of(complaint.receivedOn()));
        }
        requireOther("proposedLevel", complaint, found.proposedLevel());
        complaints.add(id, found);
        complaints.attach(complaint, papers, Purpose.VERIFICATION);
        complaints.save(complaint.in(ComplaintState.VERIFIED));
    }

    public void conclude(long id, Conclusion concluded) {
        Complaint complaint = at(id, ComplaintState.VERIFIED);
        if (concluded.concludedBy().equals(complaint.verifierId())) {
            throw Refusal.at(null, "complaint.conclude.verifier");
        }
        majority.require(
                complaint.unitId(), concluded.concludedAt().toLocalDate(), concluded.committeeSize(), concluded.present(), concluded.inFavour());
        requireOther("newLevel", complaint, concluded.newLevel());
        if (concluded.outcome() == ComplaintOutcome.CHANGE) {
            limits.require(targets.of(complaint.targetId()), concluded.newLevel(), concluded.exceptionReason());
        }
        complaints.add(id, concluded);
        complaints.save(complaint.in(ComplaintState.CONCLUDED));
    }

    /**
     * Carries out what was concluded; once, however often it is called.
     *
     * @return whether it did anything
     */
    public boolean apply(long id, LocalDateTime now) {
        Complaint complaint = complaints.hold(id);
        if (complaint.state() != ComplaintState.CONCLUDED) {
            return false;
        }
        Conclusion concluded = complaints.conclusion(id).orElseThrow();
        switch (concluded.outcome()) {
            case KEEP -> {}
            case CHANGE -> reopening.change(
                    complaint.targetId(), RatingStage.RECONSIDERATION, concluded.newLevel(), concluded.reason(), concluded.concludedBy(), now);
            case REDO -> reopening.again(
                    complaint.targetId(), RatingStage.RECONSIDERATION, concluded.redoStep(), concluded.redoStep().label() + ": " + concluded.reason(),
                    concluded.concludedBy(), now);
        }
        end(complaint, concluded.outcome().state(), now);
        return true;
    }

    public void withdraw(long id, LocalDateTime now) {
        Complaint complaint = complaints.hold(id);
        if (!complaint.state().withdrawable()) {
            throw Refusal.at(null, "complaint.withdraw.late", complaint.state().label());
        }
        end(complaint, ComplaintState.WITHDRAWN, now);
    }

    private void end(Complaint complaint, ComplaintState end, LocalDateTime now) {
        complaints.save(complaint.closed(end, now));
        ratings.contest(complaint.targetId(), false);
    }

    private Complaint at(long id, ComplaintState expected) {
        Complaint complaint = complaints.hold(id);
        if (complaint.state() != expected) {
            throw Refusal.at(null, "complaint.elsewhere", complaint.state().label());
        }
        return complaint;
    }

    private static void requireOther(String field, Complaint complaint, RatingLevel level) {
        if (level == complaint.contestedLevel()) {
            throw Refusal.at(field, "complaint.level.same", level.label());
        }
    }

    private PolicyOn on(String unit, LocalDate day) {
        return policy.on(day, register.lineOf(unit));
    }
}
