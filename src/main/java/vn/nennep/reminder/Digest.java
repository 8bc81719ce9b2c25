package vn.nennep.reminder;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.reminder.Reminders.Reminder;

/**
 * What one person is told on one day: each thing once, under the heading that presses most.
 *
 * @param lines what is told under each heading
 */
record Digest(Map<Heading, List<Reminder>> lines) {

    /** The longest a mail may grow; the rest is on the page of all tasks. */
    private static final int LONGEST = 15_000;

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

    /**
     * @param unitName name of a unit by its id
     * @param baseUrl address of this installation
     */
    String text(Words words, UnaryOperator<String> unitName, String baseUrl) {
        StringBuilder text = new StringBuilder();
        int left = size();
        for (Map.Entry<Heading, List<Reminder>> part : lines.entrySet()) {
            if (text.length() < LONGEST) {
                text.append(words.of("reminder.digest.heading", part.getKey().label(), part.getValue().size())).append("\n");
            }
            for (Reminder reminder : part.getValue()) {
                if (text.length() < LONGEST) {
                    text.append(line(words, reminder, unitName, baseUrl)).append("\n");
                    left--;
                }
            }
            text.append("\n");
        }
        if (left > 0) {
            text.append(words.of("reminder.digest.more", left)).append("\n");
        }
        return text.append(words.of("reminder.digest.all", baseUrl + "/viec")).toString();
    }

    private static String line(Words words, Reminder reminder, UnaryOperator<String> unitName, String baseUrl) {
        String unit = unitName.apply(reminder.unitId());
        String line = reminder.dueAt() == null
                ? words.of("reminder.digest.line", reminder.title(), reminder.about(), unit)
                : words.of("reminder.digest.dueLine", reminder.title(), reminder.about(), unit, ReadableTime.of(reminder.dueAt()));
        return reminder.path() == null ? line : line + "\n" + words.of("reminder.digest.link", baseUrl + reminder.path());
    }
}
