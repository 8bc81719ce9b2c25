package vn.nennep.session;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.nennep.document.IssuedPaper;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.Register;

/** The mails about what a session decided. They carry the page's address, never the paper itself. */
@Component
class SessionMail {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Outbox outbox;
    private final Register register;
    private final MessageSource messages;
    private final String baseUrl;

    SessionMail(Outbox outbox, Register register, MessageSource messages, @Value("${nennep.base-url}") String baseUrl) {
        this.outbox = outbox;
        this.register = register;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    void resolutionIssued(ThematicSession session, IssuedPaper paper, String member) {
        outbox.mail(
                "resolution-" + paper.id() + "-" + member,
                member,
                text("session.mail.resolutionSubject", paper.symbol()),
                text("session.mail.resolutionText", register.nameOf(member), paper.symbol(), register.unit(session.unitId()).name(),
                        session.topic(), baseUrl + "/ho-so/" + session.id()));
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, VIETNAMESE);
    }
}
