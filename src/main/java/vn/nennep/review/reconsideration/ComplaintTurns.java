package vn.nennep.review.reconsideration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;
import vn.nennep.review.DecidingCommittee;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.reconsideration.ComplaintRule.Turn;

/** Applies {@link ComplaintRule} to a rating: whether, to whom and until when it may be complained about. */
@Component
public class ComplaintTurns {

    private static final Set<RatingStage> PROCEDURE = EnumSet.of(RatingStage.DECISION, RatingStage.REOPENING);

    /**
     * The complaint that could be handed in.
     *
     * @param bar null when it may be
     * @param handlingUnit the committee that would handle it
     * @param previous the complaint whose answer it would take further; null for a first
     * @param window null while nothing is decided
     */
    public record Possible(ComplaintBar bar, String handlingUnit, Complaint previous, ComplaintWindow window) {

        public boolean allowed() {
            return bar == null;
        }
    }

    private final Complaints complaints;
    private final Ratings ratings;
    private final NoticeDays notices;
    private final DecidingCommittee deciding;
    private final Register register;
    private final Policy policy;

    ComplaintTurns(
            Complaints complaints, Ratings ratings, NoticeDays notices, DecidingCommittee deciding, Register register, Policy policy) {
        this.complaints = complaints;
        this.ratings = ratings;
        this.notices = notices;
        this.deciding = deciding;
        this.register = register;
        this.policy = policy;
    }

    /** @param received the day on which it comes in */
    public Possible on(ComplaintTarget target, LocalDate received) {
        long id = target.rating().targetId();
        boolean higher = register.unit(target.decidingUnit()).parentId() != null;
        Turn turn = ComplaintRule.turn(
                target.rating(), complaints.about(id), decidedAt(id), higher && of(target, received).flag("complaint.further"));
        if (turn.bar() == ComplaintBar.NOT_DECIDED || target.rating().decidedOn() == null) {
            return new Possible(ComplaintBar.NOT_DECIDED, target.decidingUnit(), null, null);
        }
        ComplaintWindow window = window(target, turn.previous() == null ? notices.knownOn(target.rating()) : turn.previous().closedAt().toLocalDate());
        String unit = turn.previous() == null ? target.decidingUnit() : deciding.of(turn.previous().unitId());
        ComplaintBar bar = turn.bar() == null && !window.includes(received) ? ComplaintBar.TOO_LATE : turn.bar();
        return new Possible(bar, unit, turn.previous(), window);
    }

    /** The time that one has whose result was made known on the day. */
    public ComplaintWindow window(ComplaintTarget target, LocalDate knownOn) {
        return new ComplaintWindow(knownOn, of(target, knownOn).period("complaint.window"));
    }

    private PolicyOn of(ComplaintTarget target, LocalDate day) {
        return policy.on(day, register.lineOf(target.cell().unitId()));
    }

    private LocalDateTime decidedAt(long target) {
        return ratings.changesOf(target).stream()
                .filter(change -> PROCEDURE.contains(change.stage()))
                .map(Ratings.Change::changedAt)
                .reduce((one, next) -> next)
                .orElse(LocalDateTime.MIN);
    }
}
