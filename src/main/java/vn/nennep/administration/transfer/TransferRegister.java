package vn.nennep.administration.transfer;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.EndReason;
import vn.nennep.organization.Memberships;
import vn.nennep.organization.Memberships.Segment;
import vn.nennep.organization.Register;
import vn.nennep.organization.RegisterRefusal;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.ReadableTime;

/**
 * What a transfer changes in the register. It is written when the other place says from which day the member is there; whatever others have entered about
 * him meanwhile stands (fault R-13).
 */
@Component
class TransferRegister {

    private final Memberships memberships;
    private final Register register;

    TransferRegister(Memberships memberships, Register register) {
        this.memberships = memberships;
        this.register = register;
    }

    /**
     * Takes the member over.
     *
     * @param from his first day at the other place
     * @throws Refusal if the register says otherwise of him by now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void transfer(MemberTransfer transfer, LocalDate from, String actor) {
        try {
            if (transfer.temporary()) {
                leaveForATime(transfer, from, actor);
            } else {
                leaveForGood(transfer, from, actor);
            }
        } catch (RegisterRefusal refused) {
            throw inWords(transfer, "receivedOn", refused);
        }
    }

    /** Takes the member back; where the register says already that he is there, it stands. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeBack(MemberTransfer transfer, LocalDate from, String actor) {
        Segment segment = lasting(transfer, from, "returnedOn");
        if (segment.activity() != ActivityStatus.TEMPORARILY_ELSEWHERE) {
            return;
        }
        try {
            memberships.change(actor, transfer.memberId(), transfer.unitId(), segment.status(), ActivityStatus.ACTIVE, from);
        } catch (RegisterRefusal refused) {
            throw inWords(transfer, "returnedOn", refused);
        }
    }

    private void leaveForGood(MemberTransfer transfer, LocalDate from, String actor) {
        LocalDate lastDay = from.minusDays(1);
        Segment segment = lasting(transfer, lastDay, "receivedOn");
        memberships.end(actor, transfer.memberId(), transfer.unitId(), lastDay, EndReason.TRANSFERRED_OUT);
        if (transfer.inside()) {
            memberships.begin(
                    actor, transfer.memberId(), transfer.destinationUnitId(), segment.status(),
                    segment.activity() == ActivityStatus.TEMPORARILY_ELSEWHERE ? ActivityStatus.ACTIVE : segment.activity(), from);
        }
    }

    private void leaveForATime(MemberTransfer transfer, LocalDate from, String actor) {
        Segment segment = lasting(transfer, from, "receivedOn");
        if (segment.activity() != ActivityStatus.TEMPORARILY_ELSEWHERE) {
            memberships.change(
                    actor, transfer.memberId(), transfer.unitId(), segment.status(), ActivityStatus.TEMPORARILY_ELSEWHERE, from);
        }
    }

    /** He may have been ended by the register's own screens while the transfer was under way; then it can only be withdrawn. */
    private Segment lasting(MemberTransfer transfer, LocalDate day, String field) {
        String name = register.nameOf(transfer.memberId());
        String unit = register.unit(transfer.unitId()).name();
        memberships.of(transfer.memberId()).stream()
                .filter(segment -> segment.unitId().equals(transfer.unitId()))
                .findFirst()
                .filter(latest -> latest.endReason() != null)
                .ifPresent(ended -> {
                    throw Refusal.at(field, "transfer.membershipGone", name, unit, ReadableTime.of(ended.toDate()), ended.endReason().label());
                });
        return memberships.on(transfer.memberId(), transfer.unitId(), day)
                .orElseThrow(() -> Refusal.at(field, "transfer.notYetMember", name, unit, ReadableTime.of(day)));
    }

    private Refusal inWords(MemberTransfer transfer, String field, RegisterRefusal refused) {
        String name = register.nameOf(transfer.memberId());
        return switch (refused.code()) {
            case "register.membership.laterChange" ->
                Refusal.at(field, "transfer.laterChange", name, ReadableTime.of((LocalDate) refused.arguments()[0]));
            case "register.membership.overlaps" -> Refusal.at(field, "transfer.belongsAlready", name, refused.arguments()[0]);
            case "register.unit.closed", "register.unit.notYet" -> Refusal.at(field, "transfer.destination.closed", refused.arguments()[0]);
            default -> Refusal.at(field, "transfer.registerRefuses", name);
        };
    }
}
