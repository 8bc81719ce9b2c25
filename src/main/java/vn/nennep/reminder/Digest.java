package vn.nennep.reminder;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.nennep.notification.Mail;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.reminder.Reminders.Reminder;

/**
 * What one person is told on one day: each thing once, under the heading that presses most.
 *
 * @param lines what is told under each heading
 */
record Digest(Map<Heading, List<Reminder>> lines) {

    /** The most that one mail tells; the rest is on the page of all tasks. */
    private static final int MOST = 60;

    static Digest of(List<Reminder> reminders, LocalDateTime now) {
        Map<Heading, List<Reminder>> lines = new EnumMap<>(Heading.class);
        reminders.stream()
                .collect(Collectors.groupingBy(Reminder::item, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(same -> {
                    Reminder one = same.stream().min(Comparator.comparing(Reminder::urging)).orElseThrow();
                    boolean reminded = same.stream().anyMatch(r -> !r.step().equals(Reminders.NEW));
                    lines.computeIfAbsent(Heading.of(one.dueAt(), reminded, one.urging(), now), h -> new java.util.ArrayList<>()).add(one);
                });
        return new Digest(lines);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    int size() {
        return lines.values().stream().mapToInt(List::size).sum();
    }

    /** The mail with everything under its heading, each with the page on which it is done. */
    Mail on(Mail mail, Words words, UnaryOperator<String> unitName) {
        Mail whole = mail;
        int left = MOST;
        for (Map.Entry<Heading, List<Reminder>> part : lines.entrySet()) {
            List<Mail.Line> shown = part.getValue().stream().limit(left).map(reminder -> line(words, reminder, unitName)).toList();
            whole = whole.lines(words.of("reminder.digest.heading", part.getKey().label(), part.getValue().size()), shown);
            left -= shown.size();
        }
        return size() > MOST ? whole.text(words.of("reminder.digest.more", size() - MOST)) : whole;
    }

    private static Mail.Line line(Words words, Reminder reminder, UnaryOperator<String> unitName) {
        String unit = unitName.apply(reminder.unitId());
        return new Mail.Line(
                words.of("reminder.digest.line", reminder.title(), reminder.about()),
                reminder.dueAt() == null ? unit : words.of("reminder.digest.due", unit, ReadableTime.of(reminder.dueAt())),
                reminder.path());
    }
}
