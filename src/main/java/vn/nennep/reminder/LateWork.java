package vn.nennep.reminder;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.platform.web.Words;

/** The cells whose tasks are overdue: how many, and which have been for longest. What is waived isn't late. */
@Component
class LateWork implements WeeklyNews {

    private static final int TASKS_A_PAGE = 500;
    private static final int NAMED = 3;

    private final OpenTasks tasks;
    private final List<Waiver> waivers;
    private final Subjects subjects;
    private final Words words;

    LateWork(OpenTasks tasks, List<Waiver> waivers, Subjects subjects, Words words) {
        this.tasks = tasks;
        this.waivers = waivers;
        this.subjects = subjects;
        this.words = words;
    }

    /** The late tasks of one unit; only the latest are kept by name. */
    private static final class OfUnit {
        private final Map<String, LocalDateTime> longest = new TreeMap<>();
        private int number;

        void add(String what, LocalDateTime due) {
            number++;
            longest.merge(what, due, (one, other) -> one.isBefore(other) ? one : other);
            if (longest.size() > NAMED) {
                longest.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).ifPresent(longest::remove);
            }
        }
    }

    @Override
    public String heading() {
        return words.of("reminder.weekly.late");
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public List<Entry> entries(LocalDateTime now) {
        Map<String, OfUnit> late = new TreeMap<>();
        String last = "";
        while (last != null) {
            OpenTasks.Page page = tasks.after(last, TASKS_A_PAGE);
            page.tasks().stream()
                    .filter(task -> task.due() != null && now.isAfter(task.due()))
                    .filter(task -> waivers.stream().noneMatch(waiver -> waiver.waives(task.unit(), task.due().toLocalDate())))
                    .forEach(task -> late.computeIfAbsent(task.unit(), unit -> new OfUnit())
                            .add(words.of("reminder.weekly.task", task.title(), about(task)), task.due()));
            last = page.last();
        }
        return late.entrySet().stream()
                .map(of -> new Entry(of.getKey(), words.of("reminder.weekly.number", of.getValue().number), named(of.getValue(), now), null))
                .toList();
    }

    /** The mail goes to a superior, who may not read everything. */
    private String about(Deadline task) {
        return task.subject() == null ? task.about() : subjects.titleForOthers(task.subject()).orElse(task.about());
    }

    private String named(OfUnit unit, LocalDateTime now) {
        String named = unit.longest.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(task -> words.of("reminder.weekly.since", task.getKey(), Math.max(1, ChronoUnit.DAYS.between(task.getValue(), now))))
                .collect(Collectors.joining("; "));
        return unit.number > unit.longest.size() ? words.of("reminder.weekly.andMore", named) : named;
    }
}
