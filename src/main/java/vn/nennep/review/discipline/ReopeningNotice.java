package vn.nennep.review.discipline;

import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.document.IssuedPaper;
import vn.nennep.notification.Mail;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.web.Words;
import vn.nennep.review.reconsideration.ComplaintTarget;
import vn.nennep.review.reconsideration.ComplaintTargets;

/** Tells whose rating was opened again, and his cell's secretary, that and why, and by which paper; the level stands in the file. */
@Component
class ReopeningNotice {

    private final Outbox outbox;
    private final ComplaintTargets targets;
    private final Register register;
    private final Words words;

    ReopeningNotice(Outbox outbox, ComplaintTargets targets, Register register, Words words) {
        this.outbox = outbox;
        this.targets = targets;
        this.register = register;
        this.words = words;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void tell(ComplaintTarget target, String reason, IssuedPaper paper, LocalDateTime now) {
        Stream<String> leaders = Stream.of(Role.SECRETARY, Role.DEPUTY_SECRETARY)
                .flatMap(role -> register.holders(target.cell().unitId(), role, now.toLocalDate()).stream())
                .limit(1);
        Stream<String> himself = target.ofMember() ? Stream.of(target.member().memberId()) : Stream.empty();
        Stream.concat(himself, leaders).distinct().forEach(receiver -> outbox.mail(
                "reopened-" + target.rating().targetId() + "-" + now + "-" + receiver, receiver,
                Mail.of(
                                words.of("discipline.mail.subject"),
                                words.of(
                                        "discipline.mail", register.nameOf(receiver), register.unit(target.decidingUnit()).name(), targets.whose(target),
                                        Integer.toString(target.campaign().campaignYear()), reason, paper.cited()))
                        .from(target.cell().unitId())
                        .button(words.of("mail.openFile"), "/xep-loai/" + target.rating().targetId())));
    }
}
