package vn.nennep.review.reconsideration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.document.IssuedPaper;
import vn.nennep.notification.Mail;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CommitteeFrame;

/** What who complained, and the organisation concerned, are told. The level stands in the file and on the paper, not in the mail. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ComplaintMail {

    private final Outbox outbox;
    private final ComplaintTargets targets;
    private final Register register;
    private final CommitteeFrame frame;
    private final Words words;

    ComplaintMail(Outbox outbox, ComplaintTargets targets, Register register, CommitteeFrame frame, Words words) {
        this.outbox = outbox;
        this.targets = targets;
        this.register = register;
        this.frame = frame;
        this.words = words;
    }

    /** It was accepted, and will be answered by then. */
    public void accepted(Complaint complaint) {
        toComplainant(
                complaint, "accepted", "complaint.mail.accepted", frame.committee(complaint.unitId()), ReadableTime.of(complaint.dueOn()));
    }

    /** It wasn't accepted. */
    public void rejected(Complaint complaint, String reason) {
        toComplainant(complaint, "rejected", "complaint.mail.rejected", frame.committee(complaint.unitId()), reason);
    }

    /** Somebody else looks into it from now on; who did so before doesn't read the file any more. */
    public void relieved(Complaint complaint, String former, LocalDateTime now) {
        ComplaintTarget target = targets.of(complaint.targetId());
        outbox.mail(
                "complaint-" + complaint.id() + "-relieved-" + former + "-" + now, former,
                Mail.of(
                                words.of("complaint.mail.relieved.subject"),
                                words.of(
                                        "complaint.mail.relieved", register.nameOf(former), frame.committee(complaint.unitId()),
                                        Integer.toString(target.campaign().campaignYear())))
                        .from(complaint.unitId()));
    }

    /**
     * It was answered.
     *
     * @param paper empty where none was issued
     */
    public void concluded(Complaint complaint, Optional<IssuedPaper> paper, LocalDate today) {
        ComplaintTarget target = targets.of(complaint.targetId());
        String cited = paper.map(IssuedPaper::cited).orElse("");
        toComplainant(complaint, "concluded", "complaint.mail.concluded", frame.committee(complaint.unitId()), cited);
        leader(target.cell().unitId(), today).filter(leader -> !leader.equals(complaint.complainantId())).ifPresent(leader -> outbox.mail(
                "complaint-" + complaint.id() + "-concluded-" + leader, leader,
                Mail.of(
                                words.of("complaint.mail.unit.subject"),
                                words.of("complaint.mail.unit", register.nameOf(leader), frame.committee(complaint.unitId()), targets.whose(target), cited))
                        .from(target.cell().unitId())
                        .button(words.of("mail.openFile"), "/xep-loai/" + complaint.targetId())));
    }

    private Optional<String> leader(String unit, LocalDate today) {
        return Stream.of(Role.SECRETARY, Role.DEPUTY_SECRETARY).flatMap(role -> register.holders(unit, role, today).stream()).findFirst();
    }

    private void toComplainant(Complaint complaint, String step, String code, Object... arguments) {
        ComplaintTarget target = targets.of(complaint.targetId());
        Object[] all = new Object[arguments.length + 2];
        all[0] = register.nameOf(complaint.complainantId());
        all[1] = Integer.toString(target.campaign().campaignYear());
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        outbox.mail(
                "complaint-" + complaint.id() + "-" + step, complaint.complainantId(),
                Mail.of(words.of(code + ".subject"), words.of(code, all))
                        .from(target.cell().unitId())
                        .button(words.of("mail.openFile"), "/xep-loai/" + complaint.id()));
    }
}
