package vn.nennep.review.ballot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.springframework.boot.test.context.TestComponent;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.TaskView;
import vn.nennep.review.RatingLevel;

/** A whole ballot on paper, for tests of those who ask for one: opened, counted by two alike, voted on again where it must be, signed. */
@TestComponent
public class PaperVote {

    private final Intake intake;

    PaperVote(Intake intake) {
        this.intake = intake;
    }

    /**
     * Everything but the signature.
     *
     * @param electors all of whom are there; the first heads the counting team, the next two count
     * @param level what all give a target; null when they are split, also when they vote again, so that no level reaches the threshold
     * @param jobs runs what the process does by itself
     */
    public void count(long ballot, String opener, List<String> electors, LongFunction<RatingLevel> level, Runnable jobs) {
        for (int round = 0; has("openBallot", ballot, opener) && round < 3; round++) {
            submit("openBallot", ballot, opener, Map.of("way", "PAPER", "present", electors, "head", electors.get(0), "team", electors.subList(1, 3)));
            for (String key : List.of("countBallotsFirst", "countBallotsSecond")) {
                String counter = electors.stream().filter(elector -> has(key, ballot, elector)).findFirst().orElseThrow();
                submit(key, ballot, counter, Map.of(
                        "issued", electors.size(), "collected", electors.size(), "lines", lines(task(key, ballot, counter).id(), counter, electors.size(), level)));
            }
            jobs.run();
        }
    }

    public void sign(long ballot, List<String> electors) {
        submit("signCount", ballot, electors.get(0), Map.of("confirmed", true));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> lines(String task, String counter, int papers, LongFunction<RatingLevel> level) {
        return ((List<Map<String, Object>>) intake.form(task, counter).orElseThrow().data().get("lines")).stream()
                .map(line -> line(line.get("target"), papers, level.apply(Long.parseLong(line.get("target").toString()))))
                .toList();
    }

    private static Map<String, Object> line(Object target, int papers, RatingLevel level) {
        Map<String, Object> row = new HashMap<>(Map.of("target", target));
        if (level != null) {
            row.put(CountFields.of(level), papers);
        } else {
            row.put(CountFields.of(RatingLevel.COMPLETED), papers / 2);
            row.put(CountFields.of(RatingLevel.NOT_COMPLETED), papers / 2);
            row.put(CountFields.INVALID, papers - papers / 2 * 2);
        }
        return row;
    }

    private void submit(String key, long ballot, String member, Map<String, Object> answers) {
        intake.submit(task(key, ballot, member).id(), member, answers);
    }

    private TaskView task(String key, long ballot, String member) {
        return intake.tasksOf(member).stream()
                .filter(task -> task.key().equals(key) && task.subject() == ballot)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + key + " for " + member));
    }

    private boolean has(String key, long ballot, String member) {
        return intake.tasksOf(member).stream().anyMatch(task -> task.key().equals(key) && task.subject() == ballot);
    }
}
