package vn.nennep.session.process;

import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.TaskWork;

/** Takes the place of the scoring where a test is about what comes before and after it. */
@TestComponent
class ScoreSessionStandIn implements TaskWork {

    @Override
    public String task() {
        return "scoreSession";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of();
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        return Map.of();
    }
}
