package vn.nennep.session;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.notification.Mail;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** The notice of a session as it is mailed or printed: what it is about, when, where, how, in which order, and what has changed (A5.3). */
@Component
class NoticeText {

    private final PreparationRepository preparations;
    private final SessionCalendar calendar;
    private final Register register;
    private final Words words;

    NoticeText(PreparationRepository preparations, SessionCalendar calendar, Register register, Words words) {
        this.preparations = preparations;
        this.calendar = calendar;
        this.register = register;
        this.words = words;
    }

    /** @param changes what has changed since the notice before; none in the first */
    Mail of(ThematicSession session, Standing standing, int round, List<ArrangementChange> changes) {
        String cell = register.unit(session.unitId()).name();
        Mail mail = Mail.of(
                        words.of(round == 1 ? "session.notice.subject" : "session.notice.changedSubject", session.topic()),
                        words.of(round == 1 ? "session.notice.opening" : "session.notice.changed", cell))
                .from(session.unitId())
                .lines(words.of("session.notice.changes"), changes.stream().map(this::told).toList())
                .facts(facts(session));
        return closing(agenda(mail, session), session, standing)
                .calendar(calendar.invitation(session, standing, round))
                .usefulUntil(calendar.end(session));
    }

    private Mail.Fact[] facts(ThematicSession session) {
        List<Mail.Fact> facts = new ArrayList<>(List.of(
                new Mail.Fact(words.of("session.file.topic"), session.topic()),
                new Mail.Fact(words.of("session.file.when"), ReadableTime.of(session.scheduledAt()))));
        if (session.place() != null) {
            facts.add(new Mail.Fact(words.of("session.file.place"), session.place()));
        }
        facts.add(new Mail.Fact(words.of("session.notice.mode"), session.setting().mode().label()));
        if (session.setting().meetingLink() != null) {
            facts.add(new Mail.Fact(words.of("session.notice.meetingLink"), session.setting().meetingLink()));
        }
        return facts.toArray(Mail.Fact[]::new);
    }

    private Mail.Line told(ArrangementChange change) {
        if (change.toText().isEmpty()) {
            return new Mail.Line(words.of("session.notice.changeGone", change.kind().label()), null, null);
        }
        String now = words.of("session.notice.changeTo", change.kind().label(), change.toText());
        return new Mail.Line(now, change.fromText().isEmpty() ? null : words.of("session.notice.changeFrom", change.fromText()), null);
    }

    private Mail agenda(Mail mail, ThematicSession session) {
        SessionPreparation preparation = preparations.findBySessionId(session.id()).orElse(null);
        Mail whole = mail;
        for (SittingPart part : preparation == null ? List.<SittingPart>of() : preparation.parts()) {
            String heading = session.setting().combined() ? part.label() : words.of("session.file.agenda");
            whole = whole.lines(words.of("session.notice.agenda", heading), preparation.agenda(part).stream().map(this::item).toList());
        }
        return whole;
    }

    private Mail.Line item(AgendaItem item) {
        return new Mail.Line(item.title(), words.of("session.notice.item", item.minutes(), register.nameOf(item.personId())), null);
    }

    /** The superior reads the file only when it was reported to him, other cells never. */
    private Mail closing(Mail mail, ThematicSession session, Standing standing) {
        String file = "/ho-so/" + session.id();
        String open = words.of("session.notice.open");
        return switch (standing) {
            case OBLIGED -> mail.text(words.of("session.notice.read")).button(open, file);
            case EXEMPT -> mail.text(words.of("session.notice.exempt")).button(open, file);
            case SUPERIOR -> mail.text(words.of("session.notice.invited"));
            case INVITED_CELL -> mail.text(words.of("session.notice.invitedCell"));
        };
    }
}
