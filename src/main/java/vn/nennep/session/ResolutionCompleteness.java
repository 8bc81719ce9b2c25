package vn.nennep.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a resolution lacks before it may be issued. Source: {@code domain.md} A8.5, P2 form 19: at least one task, each with a person or unit in charge,
 * a deadline that isn't before the day of issue, and a product.
 */
public final class ResolutionCompleteness {

    private ResolutionCompleteness() {
    }

    /**
     * One task of the draft.
     *
     * @param personId member in charge, or null where a unit is
     * @param unit unit or group in charge, or null where a member is
     */
    public record Task(String content, String personId, String unit, LocalDate deadline, String product) {
    }

    public static List<Finding> judge(List<Task> tasks, LocalDate issuedOn) {
        if (tasks.isEmpty()) {
            return List.of(Finding.refusal("tasks", "session.resolution.taskMissing"));
        }
        List<Finding> findings = new ArrayList<>();
        for (int row = 0; row < tasks.size(); row++) {
            judge(tasks.get(row), row, issuedOn, findings);
        }
        return findings;
    }

    private static void judge(Task task, int row, LocalDate issuedOn, List<Finding> findings) {
        String path = "tasks[" + row + "].";
        int ordinal = row + 1;
        if (!Text.present(task.content())) {
            findings.add(Finding.refusal(path + "content", "session.resolution.contentMissing", ordinal));
        }
        if (!Text.present(task.personId()) && !Text.present(task.unit())) {
            findings.add(Finding.refusal(path + "person", "session.resolution.personMissing", ordinal));
        }
        if (task.deadline() == null) {
            findings.add(Finding.refusal(path + "deadline", "session.resolution.deadlineMissing", ordinal));
        } else if (task.deadline().isBefore(issuedOn)) {
            findings.add(Finding.refusal(path + "deadline", "session.resolution.deadlinePassed", ordinal, issuedOn));
        }
        if (!Text.present(task.product())) {
            findings.add(Finding.refusal(path + "product", "session.resolution.productMissing", ordinal));
        }
    }
}
