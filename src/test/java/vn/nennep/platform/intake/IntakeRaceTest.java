package vn.nennep.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.testing.AtOnce;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.SamplePlan;
import vn.nennep.testing.SampleTasks;

/** Faults: what comes twice takes effect once, and who is outrun without having lost anything never notices. */
@EngineTest
@Import(SampleTasks.class)
class IntakeRaceTest {

    private static final List<String> MEMBERS = IntStream.rangeClosed(1, 9).mapToObj(i -> "dv000" + i).toList();

    @Autowired private SampleTasks samples;
    @Autowired private Intake intake;
    @Autowired private FreshAttempts attempts;
    @Autowired private RuntimeService runtime;
    @Autowired private JdbcClient jdbc;

    @Test
    void members_who_complete_their_tasks_of_one_step_at_the_same_instant_all_succeed() throws Exception {
        for (int round = 0; round < 3; round++) {
            List<Task> tasks = samples.forMembers("CB-PD", 1L, LocalDateTime.of(2026, 6, 1, 8, 0), MEMBERS);
            String instance = tasks.get(0).getProcessInstanceId();
            List<Object> results = AtOnce.people(tasks.size(), i -> intake.submit(tasks.get(i).getId(), tasks.get(i).getAssignee(), Map.of()));
            assertThat(results).as("round %s", round).containsOnly("intake.done");
            assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).count()).as("joined, no token left").isZero();
            assertThat(jdbc.sql("select count(*) from submission where task_id in (:ids)")
                            .param("ids", tasks.stream().map(Task::getId).toList())
                            .query(Long.class)
                            .single())
                    .isEqualTo(tasks.size());
        }
    }

    @Test
    void an_action_sent_several_times_from_one_form_is_performed_once_and_answered_alike() throws Exception {
        String key = "0b8f9a2e-5f5c-4b9e-9a53-c0ffee000001";
        Map<String, Object> plan = SamplePlan.on("2026-06-10T14:00");
        long before = sessions();
        List<Object> results = AtOnce.people(6, i -> intake.perform(new Asked("startThematicSession", "CB-AH", null, null), "dv0021", key, plan));
        assertThat(results).hasOnlyElementsOfType(String.class).containsOnly(results.get(0));
        assertThat(sessions()).isEqualTo(before + 1);
        assertThat(intake.perform(new Asked("startThematicSession", "CB-AH", null, null), "dv0021", key, plan)).isEqualTo(results.get(0));
        String another = "0b8f9a2e-5f5c-4b9e-9a53-c0ffee000002";
        assertThat(intake.perform(new Asked("startThematicSession", "CB-AH", null, null), "dv0021", another, SamplePlan.on("2026-06-10T14:00")))
                .as("another form is another action")
                .isNotEqualTo(results.get(0));
    }

    @Test
    void the_key_of_one_person_says_nothing_to_another() {
        String key = "0b8f9a2e-5f5c-4b9e-9a53-c0ffee000003";
        String first = intake.perform(new Asked("startThematicSession", "CB-AH", null, null), "dv0021", key, SamplePlan.on("2026-06-10T14:00"));
        assertThat(intake.perform(new Asked("startThematicSession", "CB-AH", null, null), "dv0022", key, SamplePlan.on("2026-06-10T14:00"))).isNotEqualTo(first);
    }

    @Test
    void what_was_refused_may_be_sent_again_with_the_same_key() {
        String key = "0b8f9a2e-5f5c-4b9e-9a53-c0ffee000004";
        assertThatThrownBy(() -> intake.perform(new Asked("startThematicSession", "CB-AH", null, null), "dv0021", key, Map.of("topic", "Thiếu")))
                .isInstanceOf(Refusal.class);
        assertThat(intake.perform(new Asked("startThematicSession", "CB-AH", null, null), "dv0021", key, SamplePlan.on("2026-06-10T14:00"))).startsWith("/ho-so/");
    }

    @Test
    void who_was_outrun_in_the_engine_tries_again_in_a_fresh_transaction_three_times_at_most() {
        AtomicInteger tries = new AtomicInteger();
        assertThat(attempts.of(() -> {
                    assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isTrue();
                    if (tries.incrementAndGet() < 3) {
                        throw new OptimisticLockingException("ENGINE-03005");
                    }
                    return "done";
                }))
                .isEqualTo("done");
        assertThat(tries).hasValue(3);
        assertThatThrownBy(() -> attempts.of(() -> {
                    tries.incrementAndGet();
                    throw new OptimisticLockingException("ENGINE-03005");
                }))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(tries).hasValue(6);
    }

    @Test
    void a_deadlock_or_a_changed_fact_is_tried_again_and_a_broken_rule_is_not() {
        assertThat(FreshAttempts.outrun(new IllegalStateException(new SQLException("deadlock", "40P01")))).isTrue();
        assertThat(FreshAttempts.outrun(new IllegalStateException(new SQLException("serialization", "40001")))).isTrue();
        assertThat(FreshAttempts.outrun(new IllegalStateException(new SQLException("unique", "23505")))).isFalse();
        AtomicInteger tries = new AtomicInteger();
        assertThatThrownBy(() -> attempts.of(() -> {
                    tries.incrementAndGet();
                    throw new OptimisticLockingFailureException("version");
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(tries).hasValue(3);
        assertThatThrownBy(() -> attempts.of(() -> {
                    tries.incrementAndGet();
                    throw Refusal.at("topic", "intake.required");
                }))
                .isInstanceOf(Refusal.class);
        assertThat(tries).hasValue(4);
    }

    private long sessions() {
        return jdbc.sql("select count(*) from session where unit_id = 'CB-AH'").query(Long.class).single();
    }
}
