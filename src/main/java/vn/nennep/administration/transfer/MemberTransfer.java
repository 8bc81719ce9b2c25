package vn.nennep.administration.transfer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.nennep.administration.transfer.TransferPlan.Destination;

/**
 * One transfer of a member out of a cell ({@code domain.md} A17.6).
 *
 * @param unitId the cell that he leaves
 * @param eventOn see {@link TransferPlan}
 * @param destinationUnitId null where he leaves this system
 * @param dueOn the last day on which it is in time
 * @param transferredOn his first day at the other place; null before that is known
 * @param returnedOn his first day back after a temporary stay; null before
 * @param closedAt when nobody had to do anything more before he could go; null before
 */
@Table("member_transfer")
public record MemberTransfer(
        @Id Long id,
        String unitId,
        String memberId,
        TransferReason reason,
        LocalDate eventOn,
        TransferDuration duration,
        LocalDate untilOn,
        String destinationUnitId,
        String destinationName,
        LocalDate dueOn,
        TransferState state,
        String startedBy,
        LocalDateTime startedAt,
        LocalDate transferredOn,
        LocalDate returnedOn,
        String cancelReason,
        LocalDateTime closedAt,
        @Version Integer version) {

    /** What it is among the subjects of processes. */
    public static final String KIND = "TRANSFER";

    static MemberTransfer begun(long id, String unit, String member, TransferPlan plan, LocalDate dueOn, String actor, LocalDateTime now) {
        return new MemberTransfer(
                id, unit, member, plan.reason(), plan.eventOn(), plan.duration(), plan.untilOn(), plan.destination().unitId(),
                plan.destination().name(), dueOn, TransferState.PREPARING, actor, now, null, null, null, null, null);
    }

    /** Business key of its process; those of the units that are asked begin with it. */
    public String businessKey() {
        return "CSH-" + id;
    }

    public boolean inside() {
        return destinationUnitId != null;
    }

    public boolean temporary() {
        return duration == TransferDuration.TEMPORARY;
    }

    /** How long it has taken, from the event to its end or to today; 0 while the event is to come. */
    public long daysOpen(LocalDate today) {
        LocalDate end = closedAt == null ? today : closedAt.toLocalDate();
        return Math.max(0, ChronoUnit.DAYS.between(eventOn, end));
    }

    /** Whether it isn't done although its last day is over. */
    public boolean overdue(LocalDate today) {
        return state.open() && today.isAfter(dueOn);
    }

    MemberTransfer to(Destination destination) {
        return new MemberTransfer(
                id, unitId, memberId, reason, eventOn, duration, untilOn, destination.unitId(), destination.name(), dueOn, state, startedBy, startedAt,
                transferredOn, returnedOn, cancelReason, closedAt, version);
    }

    MemberTransfer in(TransferState next) {
        return new MemberTransfer(
                id, unitId, memberId, reason, eventOn, duration, untilOn, destinationUnitId, destinationName, dueOn, next, startedBy, startedAt,
                transferredOn, returnedOn, cancelReason, closedAt, version);
    }

    MemberTransfer transferred(LocalDate on, LocalDateTime now) {
        return new MemberTransfer(
                id, unitId, memberId, reason, eventOn, duration, untilOn, destinationUnitId, destinationName, dueOn,
                temporary() ? TransferState.AWAY : TransferState.COMPLETED, startedBy, startedAt, on, returnedOn, cancelReason, now, version);
    }

    MemberTransfer returned(LocalDate on) {
        return new MemberTransfer(
                id, unitId, memberId, reason, eventOn, duration, untilOn, destinationUnitId, destinationName, dueOn, TransferState.RETURNED, startedBy,
                startedAt, transferredOn, on, cancelReason, closedAt, version);
    }

    MemberTransfer cancelled(String why, LocalDateTime now) {
        return new MemberTransfer(
                id, unitId, memberId, reason, eventOn, duration, untilOn, destinationUnitId, destinationName, dueOn, TransferState.CANCELLED, startedBy,
                startedAt, transferredOn, returnedOn, why, now, version);
    }
}
