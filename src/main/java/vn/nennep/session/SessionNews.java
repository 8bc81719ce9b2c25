package vn.nennep.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.notification.Mail;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** The mails between the notice of a session and the session: put off, called off, moved out of its quarter, a question answered. */
@Component
public class SessionNews {

    private final DispatchRepository dispatches;
    private final SessionCalendar calendar;
    private final QuarterStanding quarter;
    private final Register register;
    private final Outbox outbox;
    private final Words words;
    private final Clock clock;

    SessionNews(
            DispatchRepository dispatches, SessionCalendar calendar, QuarterStanding quarter, Register register, Outbox outbox, Words words, Clock clock) {
        this.dispatches = dispatches;
        this.calendar = calendar;
        this.quarter = quarter;
        this.register = register;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    /** Tells those who were told to come that they needn't for now. */
    void postponed(ThematicSession session, PostponementReason reason) {
        int round = dispatches.findBySessionIdOrderByRound(session.id()).size();
        tellNotified(
                session, "postponed-" + session.id() + "-" + round,
                Mail.of(
                        words.of("session.news.postponedSubject", session.topic()),
                        words.of("session.news.postponed", cell(session).name(), session.topic(), ReadableTime.of(session.scheduledAt()), reason.label())));
    }

    /** Tells those who were told to come that they needn't. */
    void cancelled(ThematicSession session, String reason) {
        tellNotified(
                session, "cancelled-" + session.id(),
                Mail.of(
                        words.of("session.news.cancelledSubject", session.topic()),
                        words.of("session.news.cancelled", cell(session).name(), session.topic(), ReadableTime.of(session.scheduledAt()), reason)));
    }

    /** Tells the superior's organisation board that the session no longer meets the duty of its quarter (P2 row 9b). */
    void outOfQuarter(ThematicSession session) {
        Unit cell = cell(session);
        if (cell.parentId() == null) {
            return;
        }
        register.holders(cell.parentId(), Role.ORGANIZATION_BOARD, LocalDate.now(clock)).forEach(officer -> outbox.mail(
                "quarter-" + session.id() + "-" + session.scheduledAt() + "-" + officer, officer,
                Mail.of(
                                words.of("session.news.outOfQuarterSubject", cell.name()),
                                words.of("session.news.outOfQuarter", cell.name(), session.topic(), ReadableTime.of(session.plannedAt()),
                                        ReadableTime.of(session.scheduledAt()), quarter.of(session)))
                        .from(cell.id())));
    }

    /** Tells who asked that his question was answered. */
    public void answered(ThematicSession session, ClarifyingQuestion question, String answer) {
        outbox.mail(
                "answer-" + question.id(), question.askedBy(),
                Mail.of(
                                words.of("session.news.answeredSubject", session.topic()),
                                words.of("session.news.answered", register.nameOf(question.askedBy()), question.wording(), answer))
                        .from(session.unitId())
                        .button(words.of("mail.openFile"), "/ho-so/" + session.id()));
    }

    /** Those of earlier rounds too, whose calendars still hold it. */
    private void tellNotified(ThematicSession session, String key, Mail mail) {
        List<Dispatch> rounds = dispatches.findBySessionIdOrderByRound(session.id());
        if (rounds.isEmpty()) {
            return;
        }
        Mail whole = mail.from(session.unitId()).calendar(calendar.takenBack(session, rounds.size()));
        notified(rounds).forEach(member -> outbox.mail(key + "-" + member, member, whole));
    }

    private static Set<String> notified(List<Dispatch> rounds) {
        return rounds.stream().flatMap(round -> round.recipients().stream()).map(DispatchRecipient::memberId).collect(Collectors.toSet());
    }

    private Unit cell(ThematicSession session) {
        return register.unit(session.unitId());
    }
}
