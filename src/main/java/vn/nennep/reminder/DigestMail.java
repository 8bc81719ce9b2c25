package vn.nennep.reminder;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.notification.Mail;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.reminder.Reminders.Reminder;

/**
 * Writes a person's digest of the day into the outbox. One that never left, because the mail server didn't answer, is withdrawn and its content told
 * anew: after two days without a server there is one digest, not three (fault R-07).
 */
@Component
class DigestMail {


    private final Reminders reminders;
    private final OpenTasks tasks;
    private final Outbox outbox;
    private final Register register;
    private final Words words;

    DigestMail(
            Reminders reminders, OpenTasks tasks, Outbox outbox, Register register, Words words) {
        this.reminders = reminders;
        this.tasks = tasks;
        this.outbox = outbox;
        this.register = register;
        this.words = words;
    }

    /**
     * Tells the person what he hasn't been told; what was done meanwhile is left out, and with nothing left he gets nothing.
     *
     * @param missed items that the sources name today
     * @return whether there was something to tell
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean write(String member, Set<String> missed, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        LocalDate before = reminders.lastTold(member);
        if (before != null && outbox.withdraw(key(member, before))) {
            reminders.tellAgain(member, before);
        }
        // who has left all units, or died, is told nothing more
        List<Reminder> untold = register.rolesOf(member, today).isEmpty() ? List.of() : reminders.untold(member);
        Set<String> open = tasks.stillOpen(untold.stream().map(Reminder::item).collect(Collectors.toSet()));
        Digest digest = Digest.of(
                untold.stream().filter(r -> open.contains(r.item()) || missed.contains(r.item())).toList(), now);
        if (!digest.isEmpty()) {
            outbox.mail(
                    key(member, today),
                    member,
                    digest.on(
                                    Mail.of(
                                            words.of("reminder.digest.subject", digest.size(), ReadableTime.of(today)),
                                            words.of("reminder.digest.opening", register.nameOf(member))),
                                    words, unit -> register.unit(unit).name())
                            .button(words.of("reminder.digest.all"), "/viec")
                            .reminding());
        }
        reminders.told(member, today);
        return !digest.isEmpty();
    }

    private static String key(String member, LocalDate day) {
        return "digest-" + member + "-" + day;
    }
}
