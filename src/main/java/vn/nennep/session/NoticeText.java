package vn.nennep.session;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** The notice of a session as it is mailed or printed: what it is about, when, where, how, in which order, and what has changed (A5.3). */
@Component
class NoticeText {

    private final PreparationRepository preparations;
    private final Register register;
    private final Words words;
    private final String baseUrl;

    NoticeText(PreparationRepository preparations, Register register, Words words, @Value("${nennep.base-url}") String baseUrl) {
        this.preparations = preparations;
        this.register = register;
        this.words = words;
        this.baseUrl = baseUrl;
    }

    String subject(ThematicSession session, int round) {
        return words.of(round == 1 ? "session.notice.subject" : "session.notice.changedSubject", session.topic());
    }

    /** @param changes what has changed since the notice before; none in the first */
    String body(ThematicSession session, Standing standing, int round, List<ArrangementChange> changes) {
        String cell = register.unit(session.unitId()).name();
        String opening = words.of(round == 1 ? "session.notice.opening" : "session.notice.changed", cell);
        String body = words.of(
                "session.notice.body", session.topic(), ReadableTime.of(session.scheduledAt()), session.venue(),
                session.setting().mode().label());
        return Stream.of(opening, told(changes), body, link(session), agenda(session), closing(session, standing))
                .filter(Text::present)
                .collect(Collectors.joining("\n\n"));
    }

    private String told(List<ArrangementChange> changes) {
        return changes.isEmpty()
                ? ""
                : words.of("session.notice.changes", changes.stream().map(this::told).collect(Collectors.joining("\n")));
    }

    private String told(ArrangementChange change) {
        if (change.toText().isEmpty()) {
            return words.of("session.notice.changeGone", change.kind().label());
        }
        return change.fromText().isEmpty()
                ? words.of("session.notice.changeTo", change.kind().label(), change.toText())
                : words.of("session.notice.changeFromTo", change.kind().label(), change.toText(), change.fromText());
    }

    private String link(ThematicSession session) {
        String link = session.setting().meetingLink();
        return link == null ? "" : words.of("session.notice.meetingLink", link);
    }

    private String agenda(ThematicSession session) {
        return preparations.findBySessionId(session.id())
                .map(preparation -> preparation.parts().stream()
                        .map(part -> words.of(
                                "session.notice.agenda",
                                session.setting().combined() ? part.label() : words.of("session.file.agenda"),
                                preparation.agenda(part).stream()
                                        .map(item -> words.of(
                                                "session.notice.item", item.title(), item.minutes(), register.nameOf(item.personId())))
                                        .collect(Collectors.joining("\n"))))
                        .collect(Collectors.joining("\n\n")))
                .orElse("");
    }

    /** The superior reads the file only when it was reported to him, other cells never. */
    private String closing(ThematicSession session, Standing standing) {
        String file = baseUrl + "/ho-so/" + session.id();
        return switch (standing) {
            case OBLIGED -> words.of("session.notice.link", file);
            case EXEMPT -> words.of("session.notice.exempt", file);
            case SUPERIOR -> words.of("session.notice.invited");
            case INVITED_CELL -> words.of("session.notice.invitedCell");
        };
    }
}
