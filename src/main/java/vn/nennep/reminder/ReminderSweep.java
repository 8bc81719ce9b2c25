package vn.nennep.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.clock.Timed;

/**
 * Once a day, looks at everything that is open, notes what is to be told, and writes each person one digest ({@code domain.md} B0 “REM”). A server that
 * stood still does it as soon as it runs again. Pages and people are worked off in transactions of their own, so a sweep that was interrupted goes on
 * where it was; whatever is swept twice is told once.
 */
@Component
public class ReminderSweep implements Timed {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderSweep.class);
    private static final int TASKS_A_PIECE = 500;
    private static final int PEOPLE_A_PIECE = 100;

    /**
     * What a sweep came to.
     *
     * @param onPaper how many of the digests are for people without an address
     */
    public record Told(int digests, int onPaper) {

        Told plus(Told more) {
            return new Told(digests + more.digests, onPaper + more.onPaper);
        }
    }

    private final SweepDay day;
    private final OpenTasks tasks;
    private final List<DeadlineSource> sources;
    private final DueReminders due;
    private final Reminders reminders;
    private final DigestMail mail;
    private final Register register;
    private final Clock clock;
    private final LocalTime digestAt;

    ReminderSweep(
            SweepDay day, OpenTasks tasks, List<DeadlineSource> sources, DueReminders due, Reminders reminders, DigestMail mail,
            Register register, Clock clock, @Value("${nennep.reminder.digest-at}") LocalTime digestAt) {
        this.day = day;
        this.tasks = tasks;
        this.sources = sources;
        this.due = due;
        this.reminders = reminders;
        this.mail = mail;
        this.register = register;
        this.clock = clock;
        this.digestAt = digestAt;
    }

    @Override
    public LocalDateTime next() {
        LocalDate today = now().toLocalDate();
        return (day.isOver(today) ? today.plusDays(1) : today).atTime(digestAt);
    }

    @Override
    @Scheduled(initialDelayString = "${nennep.reminder.delay}", fixedDelayString = "${nennep.reminder.delay}")
    public void runWhenDue() {
        if (!next().isAfter(now())) {
            Told told = sweep();
            LOG.info("Digests written: {}, of them on paper: {}", told.digests(), told.onPaper());
        }
    }

    /** Sweeps for today, whatever the hour is; once today is over nothing more happens. */
    public Told sweep() {
        LocalDateTime now = now();
        LocalDate today = now.toLocalDate();
        Optional<String> last = Optional.of("");
        while (last.isPresent()) {
            String from = last.get();
            last = day.piece(today, () -> note(from, now));
        }
        Set<String> missed = day.piece(today, () -> noteMissed(now)).orElse(Set.of());
        Told told = new Told(0, 0);
        Optional<Told> more = day.piece(today, () -> tell(missed, now));
        while (more.isPresent()) {
            told = told.plus(more.get());
            more = day.piece(today, () -> tell(missed, now));
        }
        day.finish(today);
        return told;
    }

    private String note(String from, LocalDateTime now) {
        OpenTasks.Page page = tasks.after(from, TASKS_A_PIECE);
        reminders.note(due.of(page.tasks(), now), now);
        return page.last();
    }

    private Set<String> noteMissed(LocalDateTime now) {
        Set<String> items = new HashSet<>();
        sources.stream().flatMap(source -> source.missed(now).stream()).forEach(missed -> {
            reminders.note(due.of(missed), now);
            items.add(missed.deadline().item());
        });
        return items;
    }

    /** @return null when nobody is left to be told */
    private Told tell(Set<String> missed, LocalDateTime now) {
        List<String> members = reminders.toBeTold(now.toLocalDate(), PEOPLE_A_PIECE);
        if (members.isEmpty()) {
            return null;
        }
        Set<String> withMail = new HashSet<>();
        register.members(members).values().stream().filter(m -> m.email() != null).forEach(m -> withMail.add(m.id()));
        List<String> written = members.stream().filter(member -> mail.write(member, missed, now)).toList();
        return new Told(written.size(), (int) written.stream().filter(member -> !withMail.contains(member)).count());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
