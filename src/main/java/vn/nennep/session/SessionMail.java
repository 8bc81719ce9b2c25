package vn.nennep.session;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.nennep.document.IssuedPaper;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.Words;

/** The mails about what is to be examined and what a session decided. They carry the page's address, never the paper itself. */
@Component
class SessionMail {

    private final Outbox outbox;
    private final Register register;
    private final Words words;
    private final String baseUrl;

    SessionMail(Outbox outbox, Register register, Words words, @Value("${nennep.base-url}") String baseUrl) {
        this.outbox = outbox;
        this.register = register;
        this.words = words;
        this.baseUrl = baseUrl;
    }

    /** @param group the members to whom he passes it on; none where he doesn't lead a group */
    void resolutionIssued(ThematicSession session, IssuedPaper paper, String member, List<String> group) {
        String type = paper.type().title();
        String text = words.of(
                "session.mail.resolutionText", register.nameOf(member), type, paper.symbol(), register.unit(session.unitId()).name(),
                session.topic(), baseUrl + "/ho-so/" + session.id());
        String names = group.stream().map(id -> "– " + register.nameOf(id)).collect(Collectors.joining("\n"));
        outbox.mail(
                "resolution-" + paper.id() + "-" + member,
                member,
                words.of("session.mail.resolutionSubject", type, paper.symbol()),
                group.isEmpty() ? text : text + "\n\n" + words.of("session.mail.passOn", names));
    }

    void critiqueAsked(ThematicSession session, int outline, String critic) {
        outbox.mail(
                "critique-" + session.id() + "-" + outline + "-" + critic,
                critic,
                words.of("session.mail.critiqueSubject", session.topic()),
                words.of("session.mail.critiqueText", register.nameOf(critic), outline, session.topic(),
                        register.unit(session.unitId()).name(), baseUrl + "/ho-so/" + session.id()));
    }
}
