package vn.nennep.session;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.notification.Mail;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/** Tells the secretaries of suspended cells which of their sessions fall into the period and need another date. */
@Component
public class SuspensionMail {

    private static final Set<SessionState> TO_COME =
            EnumSet.of(SessionState.PREPARING, SessionState.REVIEWING, SessionState.SCHEDULED, SessionState.NOTIFIED);

    private final SessionRepository sessions;
    private final Leaders leaders;
    private final Outbox outbox;
    private final Register register;
    private final Words words;

    SuspensionMail(
            SessionRepository sessions, Leaders leaders, Outbox outbox, Register register, Words words) {
        this.sessions = sessions;
        this.leaders = leaders;
        this.outbox = outbox;
        this.register = register;
        this.words = words;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(SuspensionPeriod period, LocalDate today) {
        sessions.ofUnits(period.cellIds()).stream()
                .filter(session -> TO_COME.contains(session.state()) && period.covers(session.scheduledAt().toLocalDate()))
                .forEach(session -> leaders.of(session.unitId(), today).forEach(member -> tell(period, session, member)));
    }

    private void tell(SuspensionPeriod period, ThematicSession session, String member) {
        outbox.mail(
                "suspension-" + period.id() + "-" + session.id() + "-" + member,
                member,
                Mail.of(
                                words.of("session.suspension.mailSubject", session.topic()),
                                words.of(
                                        "session.suspension.mailText", register.nameOf(member), period.issuer(), period.documentNumber(),
                                        ReadableTime.of(period.startsOn()), ReadableTime.of(period.lastDay()), session.topic(),
                                        ReadableTime.of(session.scheduledAt())))
                        .from(session.unitId())
                        .button(words.of("mail.openFile"), "/ho-so/" + session.id()));
    }
}
