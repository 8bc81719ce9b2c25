package vn.nennep.administration.transfer;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.notification.Mail;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** What the member, and the cells that he leaves and joins, are told of a transfer. */
@Component
public class TransferMail {

    private final Outbox outbox;
    private final UnitLeaders leaders;
    private final Register register;
    private final Words words;

    TransferMail(Outbox outbox, UnitLeaders leaders, Register register, Words words) {
        this.outbox = outbox;
        this.leaders = leaders;
        this.register = register;
        this.words = words;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void begun(MemberTransfer transfer) {
        toMember(transfer, "begun", "transfer.mail.begunSubject", "transfer.mail.begun", where(transfer), ReadableTime.of(transfer.dueOn()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void cancelled(MemberTransfer transfer) {
        toMember(transfer, "cancelled", "transfer.mail.cancelledSubject", "transfer.mail.cancelled", where(transfer), transfer.cancelReason());
    }

    /**
     * Tells the member from when on he belongs where, and the cell's leaders what is still in his hands.
     *
     * @param duties what of the cell's work still names him, one a line; none when nothing does
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void concluded(MemberTransfer transfer, List<String> duties, LocalDate today) {
        String day = ReadableTime.of(transfer.transferredOn());
        if (transfer.temporary()) {
            toMember(transfer, "away", "transfer.mail.awaySubject", "transfer.mail.away", where(transfer), day, ReadableTime.of(transfer.untilOn()));
        } else {
            toMember(transfer, "concluded", "transfer.mail.concludedSubject", "transfer.mail.concluded", where(transfer), day);
        }
        List<Mail.Line> lines = duties.stream().map(duty -> new Mail.Line(duty, null, null)).toList();
        leaders.of(transfer.unitId(), today).forEach(leader -> outbox.mail(
                "transfer-" + transfer.id() + "-left-" + leader, leader,
                Mail.of(
                                words.of("transfer.mail.leftSubject", register.nameOf(transfer.memberId())),
                                words.of("transfer.mail.left", register.nameOf(leader), register.nameOf(transfer.memberId()), where(transfer), day))
                        .from(transfer.unitId())
                        .lines(words.of("transfer.mail.duties"), lines)
                        .button(words.of("transfer.mail.open"), href(transfer))));
    }

    private void toMember(MemberTransfer transfer, String step, String subject, String text, Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = register.nameOf(transfer.memberId());
        all[1] = register.unit(transfer.unitId()).name();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        outbox.mail(
                "transfer-" + transfer.id() + "-" + step + "-" + transfer.memberId(), transfer.memberId(),
                Mail.of(words.of(subject), words.of(text, all)).from(transfer.unitId()).button(words.of("transfer.mail.open"), href(transfer)));
    }

    private String where(MemberTransfer transfer) {
        return transfer.inside() ? register.unit(transfer.destinationUnitId()).name() : transfer.destinationName();
    }

    private static String href(MemberTransfer transfer) {
        return "/chuyen-sinh-hoat/" + transfer.id();
    }
}
