package vn.nennep.session;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.document.IssuedPaper;
import vn.nennep.notification.Mail;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.Words;

/** The mails about what is to be examined and what a session decided. They carry the page's address, never the paper itself. */
@Component
class SessionMail {

    private final Outbox outbox;
    private final Register register;
    private final Words words;

    SessionMail(Outbox outbox, Register register, Words words) {
        this.outbox = outbox;
        this.register = register;
        this.words = words;
    }

    /** @param group the members to whom he passes it on; none where he doesn't lead a group */
    void resolutionIssued(ThematicSession session, IssuedPaper paper, String member, List<String> group) {
        String type = paper.type().title();
        outbox.mail(
                "resolution-" + paper.id() + "-" + member,
                member,
                Mail.of(
                                words.of("session.mail.resolutionSubject", type, paper.symbol()),
                                words.of(
                                        "session.mail.resolutionText", register.nameOf(member), type, paper.symbol(),
                                        register.unit(session.unitId()).name(), session.topic()))
                        .from(session.unitId())
                        .lines(words.of("session.mail.passOn"), group.stream().map(id -> new Mail.Line(register.nameOf(id), null, null)).toList())
                        .button(words.of("mail.openFile"), file(session)));
    }

    void critiqueAsked(ThematicSession session, int outline, String critic) {
        outbox.mail(
                "critique-" + session.id() + "-" + outline + "-" + critic,
                critic,
                Mail.of(
                                words.of("session.mail.critiqueSubject", session.topic()),
                                words.of(
                                        "session.mail.critiqueText", register.nameOf(critic), outline, session.topic(),
                                        register.unit(session.unitId()).name()))
                        .from(session.unitId())
                        .button(words.of("mail.openFile"), file(session)));
    }

    private static String file(ThematicSession session) {
        return "/ho-so/" + session.id();
    }
}
