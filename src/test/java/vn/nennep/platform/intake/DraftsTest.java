package vn.nennep.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.SamplePlan;

@EngineTest
class DraftsTest {

    @Autowired private Drafts drafts;
    @Autowired private Intake intake;
    @Autowired private TaskService tasks;
    @Autowired private MovableClock clock;

    @Test
    void drafts_of_tasks_that_are_gone_are_deleted_after_a_month_and_others_stay() {
        String href = intake.perform("startThematicSession", "CB-AH", null, "dv0021", SamplePlan.on("2026-06-10T14:00"));
        long session = Long.parseLong(href.substring(href.lastIndexOf('/') + 1));
        String open = tasks.createTaskQuery().processVariableValueEquals("subjectId", session).singleResult().getId();
        drafts.save(open, "dv0021", 0, Map.of("purpose", "Mục đích"));
        drafts.save("gone", "dv0021", 0, Map.of("reason", "Đi viện"));
        drafts.discardOrphans();
        assertThat(drafts.find("gone", "dv0021")).as("there to be copied for a month").isPresent();
        ClockExtension.move(clock, ClockExtension.BEGIN.plusDays(30).plusSeconds(1));
        drafts.discardOrphans();
        assertThat(drafts.find(open, "dv0021")).isPresent();
        assertThat(drafts.find("gone", "dv0021")).isEmpty();
    }

    @Test
    void a_draft_longer_than_can_be_kept_is_refused_in_words() {
        assertThatThrownBy(() -> drafts.save("task", "dv0021", 0, Map.of("gist", "x".repeat(1_000_001))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("intake.draftTooLong");
    }
}
