package vn.nennep.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.notification.MessageState;
import vn.nennep.notification.Outbox;
import vn.nennep.platform.clock.DemoClock;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.Intake;
import vn.nennep.session.SessionPlanning;
import vn.nennep.session.SessionSetting;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.SampleTasks;

/** Reminders, escalations and new tasks, each told once, in one digest a person and day (domain.md B0 “REM”; faults ). */
@EngineTest
@Import(SampleTasks.class)
class ReminderSweepTest {

    private static final String CELL = "CB-PD";
    private static final String SECRETARY = "dv0001";
    private static final String MEMBER = "dv0005";
    private static final String WITHOUT_MAIL = "dv0010";
    private static final String BOARD = "dv0101";
    private static final LocalDateTime DUE = LocalDateTime.of(2026, 5, 20, 23, 59, 59);

    @Autowired private ReminderSweep sweep;
    @Autowired private SampleTasks samples;
    @Autowired private SessionPlanning planning;
    @Autowired private Intake intake;
    @Autowired private RuntimeService runtime;
    @Autowired private ManagementService management;
    @Autowired private DemoClock demoClock;
    @Autowired private Outbox outbox;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    private long session;

    @BeforeEach
    void nothingIsOpen() {
        runtime.createProcessInstanceQuery().list().forEach(i -> runtime.deleteProcessInstance(i.getId(), "test"));
        jdbc.sql("delete from reminder").update();
        jdbc.sql("update reminder_sweep set swept_on = null").update();
        jdbc.sql("delete from outbox_message").update();
        jdbc.sql("update session set state = 'CANCELLED'").update();
        session = planning.plan(
                        CELL, "Nêu gương trong tiết kiệm", "Kế hoạch năm", LocalDateTime.of(2026, 8, 10, 14, 0), SessionSetting.USUAL, SECRETARY,
                        LocalDateTime.now(clock))
                .id();
    }

    @Test
    void a_new_task_is_announced_once_with_topic_cell_due_date_and_link() {
        Task task = forMember(DUE);
        at(2026, 5, 4);
        assertThat(sweep.sweep()).isEqualTo(new ReminderSweep.Told(1, 0));
        assertThat(digest(MEMBER, "2026-05-04"))
                .contains("Kính gửi đồng chí Hoàng Đức Thắng", "Việc mới (1)", "– Việc mẫu: Nêu gương trong tiết kiệm (Chi bộ Phú Điền; hạn 23:59 ngày 20/05/2026)")
                .contains("/viec/" + task.getId());
        at(2026, 5, 5);
        assertThat(sweep.sweep()).as("nothing to tell").isEqualTo(new ReminderSweep.Told(0, 0));
    }

    @Test
    void the_doer_is_reminded_before_then_the_secretary_told_and_then_the_superior() {
        String task = forMember(DUE).getId();
        at(2026, 5, 4);
        sweep.sweep();
        at(2026, 5, 16);
        assertThat(sweep.sweep().digests()).isZero();
        at(2026, 5, 17);
        sweep.sweep();
        assertThat(digest(MEMBER, "2026-05-17")).contains("Sắp đến hạn (1)");
        at(2026, 5, 19);
        sweep.sweep();
        assertThat(digest(MEMBER, "2026-05-19")).contains("Sắp đến hạn (1)");
        at(2026, 5, 20);
        assertThat(sweep.sweep().digests()).as("told the day before").isZero();
        at(2026, 5, 21);
        assertThat(sweep.sweep().digests()).isEqualTo(2);
        assertThat(digest(MEMBER, "2026-05-21")).contains("Quá hạn (1)");
        assertThat(digest(SECRETARY, "2026-05-21")).contains("Cần đôn đốc (1)", "Nêu gương trong tiết kiệm", "/ho-so/" + session);
        at(2026, 5, 23);
        assertThat(sweep.sweep().digests()).isEqualTo(2);
        assertThat(digest(MEMBER, "2026-05-23")).contains("Quá hạn (1)");
        assertThat(digest(BOARD, "2026-05-23"))
                .contains("Cần đôn đốc (1)", "Chi bộ Phú Điền")
                .as("he can't open the task, nor the file before it is reported to him")
                .doesNotContain("/viec/" + task, "/ho-so/" + session);
    }

    @Test
    void a_sweep_that_stood_still_tells_only_the_latest_step() {
        Task task = forMember(DUE);
        at(2026, 5, 30);
        sweep.sweep();
        assertThat(jdbc.sql("select step from reminder where item = :task and member_id = :member order by step")
                        .param("task", task.getId())
                        .param("member", MEMBER)
                        .query(String.class)
                        .list())
                .containsExactly("NEW", "P2D");
        assertThat(digest(MEMBER, "2026-05-30")).contains("Quá hạn (1)").doesNotContain("Việc mới");
        assertThat(digestOf(SECRETARY)).as("that step isn't his").isEmpty();
    }

    @Test
    void everything_of_one_person_is_in_one_digest() {
        forMember(DUE);
        forMember(LocalDateTime.of(2026, 5, 21, 14, 0));
        forMember(null);
        at(2026, 5, 21);
        assertThat(sweep.sweep().digests()).isEqualTo(2);
        assertThat(digest(MEMBER, "2026-05-21")).contains("Quá hạn (1)", "Hôm nay (1)", "Việc mới (1)");
        assertThat(outbox.withKey("digest-" + MEMBER)).hasSize(1);
        assertThat(outbox.withKey("digest-" + MEMBER).get(0).subject()).isEqualTo("Nhắc việc ngày 21/05/2026: 3 việc");
    }

    @Test
    void nodes_that_sweep_at_once_write_one_digest() throws Exception {
        samples.forMembers(CELL, session, DUE, List.of("dv0003", "dv0004", MEMBER, "dv0006"));
        at(2026, 5, 17);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            CyclicBarrier start = new CyclicBarrier(4);
            Callable<ReminderSweep.Told> node = () -> {
                start.await();
                return sweep.sweep();
            };
            int digests = 0;
            for (Future<ReminderSweep.Told> told : nodes.invokeAll(List.of(node, node, node, node))) {
                digests += told.get().digests();
            }
            assertThat(digests).isEqualTo(4);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(outbox.withKey("digest-")).hasSize(4);
        assertThat(sweep.sweep().digests()).isZero();
    }

    @Test
    void after_days_without_a_mail_server_one_digest_waits_that_says_all_that_is_still_open() {
        Task done = forMember(DUE);
        at(2026, 5, 17);
        sweep.sweep();
        forMember(LocalDateTime.of(2026, 5, 22, 23, 59, 59));
        at(2026, 5, 19);
        sweep.sweep();
        assertThat(digest(MEMBER, "2026-05-19")).as("told anew with what came since").contains("Sắp đến hạn (2)");
        intake.submit(done.getId(), MEMBER, Map.of());
        at(2026, 5, 21);
        sweep.sweep();
        assertThat(outbox.withKey("digest-" + MEMBER)).extracting(Outbox.Message::state)
                .containsExactly(MessageState.WITHDRAWN, MessageState.WITHDRAWN, MessageState.PENDING);
        assertThat(digest(MEMBER, "2026-05-21")).contains("Sắp đến hạn (1)").doesNotContain("/viec/" + done.getId());
    }

    @Test
    void a_digest_that_was_sent_is_not_told_again() {
        forMember(DUE);
        at(2026, 5, 17);
        sweep.sweep();
        jdbc.sql("update outbox_message set state = 'SENT'").update();
        forMember(null);
        at(2026, 5, 18);
        sweep.sweep();
        assertThat(digest(MEMBER, "2026-05-18")).contains("Việc mới (1)").doesNotContain("Sắp đến hạn");
    }

    @Test
    void a_member_without_an_address_goes_on_the_print_list_and_is_counted() {
        samples.forMembers(CELL, session, DUE, List.of(WITHOUT_MAIL, MEMBER));
        at(2026, 5, 4);
        assertThat(sweep.sweep()).isEqualTo(new ReminderSweep.Told(2, 1));
        assertThat(outbox.withKey("digest-" + WITHOUT_MAIL)).extracting(Outbox.Message::state).containsExactly(MessageState.PRINT);
    }

    @Test
    void a_task_that_nobody_has_taken_is_told_to_the_holders_of_its_first_role() {
        jdbc.sql("insert into role_holding (member_id, unit_id, role, from_date) values ('dv0033', 'CB-TS', 'SECRETARY', '2026-01-01')").update();
        try {
            assertThat(samples.forLeaders("CB-TS", session, DUE).getAssignee()).isNull();
            at(2026, 5, 4);
            sweep.sweep();
            assertThat(jdbc.sql("select distinct member_id from reminder order by member_id").query(String.class).list())
                    .as("the deputy stands behind them")
                    .containsExactly("dv0009", "dv0033");
        } finally {
            jdbc.sql("delete from role_holding where member_id = 'dv0033'").update();
        }
    }

    @Test
    void who_gets_the_task_later_is_told_then() {
        Task task = forMember(DUE);
        at(2026, 5, 4);
        sweep.sweep();
        jdbc.sql("update act_ru_task set assignee_ = 'dv0006' where id_ = :id").param("id", task.getId()).update();
        at(2026, 5, 5);
        sweep.sweep();
        assertThat(digest("dv0006", "2026-05-05")).contains("Việc mới (1)");
        assertThat(digestOf(MEMBER)).hasSize(1);
    }

    @Test
    void a_task_about_something_unknown_keeps_nobody_else_from_being_told() {
        samples.forMembers(CELL, 987_654_321L, DUE, List.of("dv0006"));
        forMember(DUE);
        at(2026, 5, 4);
        assertThat(sweep.sweep().digests()).isEqualTo(1);
        assertThat(digestOf(MEMBER)).hasSize(1);
    }

    @Test
    void another_units_offsets_hold_for_it_alone() {
        jdbc.sql("""
                        insert into policy_parameter (param_key, unit_id, param_value, valid_from, source, confidence)
                        values ('reminder.offsets', 'CB-AH', '-P7D', '2018-07-06', 'kiểm thử', 'P')
                        """)
                .update();
        try {
            Task there = samples.forLeaders("CB-AH", session, DUE);
            Task here = samples.forLeaders(CELL, session, DUE);
            at(2026, 5, 13);
            sweep.sweep();
            assertThat(steps(there)).containsExactly("NEW", "P-7D");
            assertThat(steps(here)).containsExactly("NEW");
        } finally {
            jdbc.sql("delete from policy_parameter where unit_id = 'CB-AH'").update();
        }
    }

    @Test
    void the_hour_has_come_at_half_past_six_and_only_once_a_day_even_if_the_clock_goes_back() {
        forMember(DUE);
        ClockExtension.move(clock, LocalDateTime.of(2026, 5, 17, 6, 29, 30));
        sweep.runWhenDue();
        assertThat(digestOf(MEMBER)).isEmpty();
        assertThat(sweep.next()).isEqualTo(LocalDateTime.of(2026, 5, 17, 6, 30));
        ClockExtension.move(clock, LocalDateTime.of(2026, 5, 17, 6, 30));
        sweep.runWhenDue();
        assertThat(digestOf(MEMBER)).hasSize(1);
        assertThat(sweep.next()).isEqualTo(LocalDateTime.of(2026, 5, 18, 6, 30));
        forMember(null);
        ClockExtension.move(clock, LocalDateTime.of(2026, 5, 17, 7, 30));
        sweep.runWhenDue();
        ClockExtension.move(clock, LocalDateTime.of(2026, 5, 16, 6, 30));
        sweep.runWhenDue();
        assertThat(sweep.sweep().digests()).isZero();
        assertThat(digestOf(MEMBER)).hasSize(1);
        ClockExtension.move(clock, LocalDateTime.of(2026, 5, 18, 9, 0));
        sweep.runWhenDue();
        assertThat(digestOf(MEMBER)).as("later than the hour, for instance after a restart").hasSize(2);
    }

    @Test
    void a_move_of_the_demo_clock_passes_by_every_morning() {
        forMember(DUE);
        demoClock.moveTo(LocalDateTime.of(2026, 5, 24, 8, 0), management);
        assertThat(jdbc.sql("select distinct told_on from reminder where member_id = :member order by told_on")
                        .param("member", MEMBER)
                        .query(LocalDate.class)
                        .list())
                .hasSizeGreaterThanOrEqualTo(1);
        assertThat(outbox.withKey("digest-" + MEMBER)).extracting(Outbox.Message::messageKey)
                .containsExactly(
                        "digest-dv0005-2026-04-20", "digest-dv0005-2026-05-17", "digest-dv0005-2026-05-19", "digest-dv0005-2026-05-21",
                        "digest-dv0005-2026-05-23");
    }

    private Task forMember(LocalDateTime due) {
        return samples.forMembers(CELL, session, due, List.of(MEMBER)).get(0);
    }

    private void at(int year, int month, int day) {
        ClockExtension.move(clock, LocalDateTime.of(year, month, day, 6, 30));
    }

    private List<String> steps(Task task) {
        return jdbc.sql("select distinct step from reminder where item = :task order by step").param("task", task.getId()).query(String.class).list();
    }

    private List<Outbox.Message> digestOf(String member) {
        return outbox.withKey("digest-" + member);
    }

    private String digest(String member, String day) {
        return jdbc.sql("select body from outbox_message where message_key = :key")
                .param("key", "digest-" + member + "-" + day)
                .query(String.class)
                .single();
    }
}
