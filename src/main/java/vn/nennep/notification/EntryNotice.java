package vn.nennep.notification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.platform.intake.WorkEntered;
import vn.nennep.platform.web.Words;

/** Tells a member, by mail or on paper, that somebody entered something for him. What was entered stands in the file, not in the message. */
@Component
class EntryNotice {

    private final Outbox outbox;
    private final Register register;
    private final Subjects subjects;
    private final Words words;

    EntryNotice(Outbox outbox, Register register, Subjects subjects, Words words) {
        this.outbox = outbox;
        this.register = register;
        this.subjects = subjects;
        this.words = words;
    }

    @EventListener
    void entered(WorkEntered entered) {
        outbox.mail(
                "entry/" + entered.key(),
                entered.member(),
                Mail.of(
                                words.of("intake.entry.mailSubject", entered.title()),
                                words.of(
                                        "intake.entry.mailText", register.nameOf(entered.member()), register.nameOf(entered.by()), entered.title(),
                                        subjects.titleOf(entered.subject()), entered.at(), words.of("intake.entry.from." + entered.source())))
                        .from(entered.unit())
                        .button(words.of("mail.openFile"), subjects.hrefOf(entered.subject())));
    }
}
