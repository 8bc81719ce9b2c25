package vn.nennep.reminder;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.notification.Mail;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.platform.clock.Timed;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/**
 * Once a week, tells the organisation board and the office of each superior committee in one mail how its cells stand. A server that stood still does
 * it once, as soon as it runs again, and one that couldn't send takes back what still waits: after weeks without a mail server there is one (fault R-07).
 */
@Component
public class WeeklyReport implements Timed {

    private static final Logger LOG = LoggerFactory.getLogger(WeeklyReport.class);
    /** The most that is told under one heading; the rest stands on the page of figures. */
    private static final int MOST = 40;

    /** @param unit the name of the cell */
    private record Told(String unit, WeeklyNews.Entry entry) {}

    private final List<WeeklyNews> news;
    private final Register register;
    private final Outbox outbox;
    private final Words words;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DayOfWeek day;
    private final LocalTime at;

    WeeklyReport(
            List<WeeklyNews> news, Register register, Outbox outbox, Words words, JdbcClient jdbc, TransactionTemplate transaction, Clock clock,
            @Value("${nennep.reminder.weekly-on}") DayOfWeek day, @Value("${nennep.reminder.weekly-at}") LocalTime at) {
        this.news = news.stream().sorted(Comparator.comparingInt(WeeklyNews::position)).toList();
        this.register = register;
        this.outbox = outbox;
        this.words = words;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.day = day;
        this.at = at;
    }

    @Override
    public LocalDateTime next() {
        LocalDate monday = monday(now().toLocalDate());
        LocalDate told = toldWeek();
        // after a clock went backwards the week is told
        LocalDate week = told == null || told.isBefore(monday) ? monday : told.plusWeeks(1);
        return week.with(TemporalAdjusters.nextOrSame(day)).atTime(at);
    }

    @Override
    @Scheduled(initialDelayString = "${nennep.reminder.delay}", fixedDelayString = "${nennep.reminder.delay}")
    public void runWhenDue() {
        if (!next().isAfter(now())) {
            LOG.info("Weekly reports written: {}", tell());
        }
    }

    /**
     * Tells this week's news, once a week however often it is called.
     *
     * @return how many mails were written
     */
    public int tell() {
        LocalDateTime now = now();
        LocalDate monday = monday(now.toLocalDate());
        Map<String, Map<WeeklyNews, List<Told>>> bySuperior = gather(now);
        Integer written = transaction.execute(status -> {
            // of several nodes one tells
            jdbc.sql("select id from reminder_sweep where id = 1 for update").query(Integer.class).single();
            LocalDate before = toldWeek();
            if (before != null && !before.isBefore(monday)) {
                return 0;
            }
            jdbc.sql("update reminder_sweep set told_week = :week where id = 1").param("week", monday).update();
            return bySuperior.entrySet().stream().mapToInt(of -> write(of.getKey(), of.getValue(), before, monday, now)).sum();
        });
        return written;
    }

    private Map<String, Map<WeeklyNews, List<Told>>> gather(LocalDateTime now) {
        Map<String, Unit> units = new LinkedHashMap<>();
        register.units().forEach(unit -> units.put(unit.id(), unit));
        Map<String, Map<WeeklyNews, List<Told>>> bySuperior = new TreeMap<>();
        for (WeeklyNews source : news) {
            for (WeeklyNews.Entry entry : source.entries(now)) {
                Unit unit = units.get(entry.unit());
                if (unit != null && unit.parentId() != null) {
                    bySuperior.computeIfAbsent(unit.parentId(), s -> new LinkedHashMap<>())
                            .computeIfAbsent(source, s -> new ArrayList<>())
                            .add(new Told(unit.name(), entry));
                }
            }
        }
        return bySuperior;
    }

    private int write(String superior, Map<WeeklyNews, List<Told>> told, LocalDate before, LocalDate monday, LocalDateTime now) {
        Set<String> receivers = new LinkedHashSet<>(register.holders(superior, Role.ORGANIZATION_BOARD, now.toLocalDate()));
        receivers.addAll(register.holders(superior, Role.COMMITTEE_OFFICE, now.toLocalDate()));
        receivers.forEach(member -> {
            if (before != null) {
                outbox.withdraw(key(superior, member, before));
            }
            outbox.mail(key(superior, member, monday), member, mail(superior, member, told, monday));
        });
        return receivers.size();
    }

    private Mail mail(String superior, String member, Map<WeeklyNews, List<Told>> told, LocalDate monday) {
        Mail mail = Mail.of(
                        words.of("reminder.weekly.subject", ReadableTime.of(monday)),
                        words.of("reminder.weekly.opening", register.nameOf(member), register.unit(superior).name()))
                .from(superior);
        for (Map.Entry<WeeklyNews, List<Told>> part : told.entrySet()) {
            List<Told> entries = part.getValue().stream().sorted(Comparator.comparing(Told::unit)).toList();
            mail = mail.lines(
                    words.of("reminder.digest.heading", part.getKey().heading(), entries.size()),
                    entries.stream().limit(MOST).map(this::line).toList());
            if (entries.size() > MOST) {
                mail = mail.text(words.of("reminder.weekly.more", entries.size() - MOST));
            }
        }
        return mail.button(words.of("reminder.weekly.open"), "/so-lieu").reminding().usefulUntil(monday.plusWeeks(2).atStartOfDay());
    }

    private Mail.Line line(Told told) {
        return new Mail.Line(words.of("reminder.weekly.line", told.unit(), told.entry().text()), told.entry().note(), told.entry().path());
    }

    private static String key(String superior, String member, LocalDate monday) {
        return "week-%s-%s-%d-W%02d".formatted(superior, member, monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private LocalDate toldWeek() {
        return jdbc.sql("select told_week from reminder_sweep where id = 1").query(LocalDate.class).optional().orElse(null);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
