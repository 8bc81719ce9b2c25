package vn.nennep.operation.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.test.context.TestPropertySource;
import vn.nennep.WrongConfiguration;
import vn.nennep.notification.MailGate;
import vn.nennep.operation.OperationFigures;
import vn.nennep.platform.engine.EngineFigures;
import vn.nennep.platform.policy.PolicyCheck;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.SampleTasks;

/** What is down is down, and what only somebody should look at is a warning. */
@EngineTest
@Import(SampleTasks.class)
@TestPropertySource(properties = "spring.mail.host=127.0.0.1")
class HealthTest {

    @TempDir Path folder;

    @Autowired private EngineFigures engine;
    @Autowired private MailGate gate;
    @Autowired private SampleTasks samples;
    @Autowired private JdbcClient jdbc;
    @Autowired private DataSource database;
    @Autowired private Clock clock;
    @Autowired private PolicyCheck policy;

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from outbox_message where message_key like 'health-%'").update();
        jdbc.sql("delete from backup_run").update();
        jdbc.sql("delete from policy_parameter where param_key = 'quorum.ratoi'").update();
    }

    @Test
    void r06_a_database_that_answers_but_doesnt_write_is_down() {
        assertThat(new DatabaseWritesHealthIndicator(database, clock).health().getStatus()).isEqualTo(Status.UP);
        assertThat(jdbc.sql("select beat_at from heartbeat").query(LocalDateTime.class).single()).isBetween(ClockExtension.BEGIN, ClockExtension.BEGIN.plusMinutes(5));
        DataSource full = new AbstractDataSource() {
            @Override
            public java.sql.Connection getConnection() throws SQLException {
                throw new SQLException("could not extend file: No space left on device", "53100");
            }

            @Override
            public java.sql.Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        };
        var health = new DatabaseWritesHealthIndicator(full, clock).health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("sqlState", "53100").hasSize(1);
    }

    @Test
    void a_directory_that_takes_no_file_is_down_and_a_look_leaves_nothing_behind() throws IOException {
        assertThat(new FilesHealthIndicator(folder.resolve("files")).health().getStatus()).isEqualTo(Status.UP);
        assertThat(folder.resolve("files")).isEmptyDirectory();
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(new FilesHealthIndicator(file.resolve("below")).health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void mail_that_is_late_given_up_or_held_is_a_warning_where_there_is_a_server() {
        assertThat(outbox("127.0.0.1")).isEqualTo(Status.UP);
        message("PENDING", ClockExtension.BEGIN.minusHours(2));
        assertThat(outbox("127.0.0.1")).isEqualTo(Warning.STATUS);
        assertThat(outbox("")).as("without one it is meant to wait").isEqualTo(Status.UP);
        takeAway();
        message("FAILED", ClockExtension.BEGIN.minusHours(2));
        assertThat(outbox("127.0.0.1")).isEqualTo(Warning.STATUS);
        takeAway();
        gate.close("qt0001");
        assertThat(outbox("127.0.0.1")).isEqualTo(Warning.STATUS);
        gate.open("qt0001");
        assertThat(outbox("127.0.0.1")).isEqualTo(Status.UP);
    }

    @Test
    void an_old_backup_is_a_warning() {
        jdbc.sql("insert into backup_run (begun_at, ended_at, state) values (:at, :at, 'DONE')").param("at", ClockExtension.BEGIN.minusHours(27)).update();
        assertThat(new BackupHealthIndicator(figures(), Duration.ofHours(26)).health().getStatus()).isEqualTo(Warning.STATUS);
        jdbc.sql("insert into backup_run (begun_at, ended_at, state) values (:at, :at, 'FAILED')").param("at", ClockExtension.BEGIN).update();
        assertThat(new BackupHealthIndicator(figures(), Duration.ofHours(26)).health().getStatus()).as("one that failed is none").isEqualTo(Warning.STATUS);
        jdbc.sql("insert into backup_run (begun_at, ended_at, state) values (:at, :at, 'DONE')").param("at", ClockExtension.BEGIN.minusHours(1)).update();
        assertThat(new BackupHealthIndicator(figures(), Duration.ofHours(26)).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void open_overdue_and_failed_are_counted() {
        OperationFigures.Reading before = figures().now();
        samples.forLeaders("CB-PD", 1L, ClockExtension.BEGIN.plusDays(1));
        samples.forLeaders("CB-AH", 1L, ClockExtension.BEGIN.minusDays(1));
        OperationFigures.Reading after = figures().now();
        assertThat(after.tasksOpen() - before.tasksOpen()).isEqualTo(2);
        assertThat(after.tasksOverdue() - before.tasksOverdue()).isEqualTo(1);
        assertThat(after.jobsFailed()).isZero();
        assertThat(after.executesJobs()).as("switched off in this test").isFalse();
    }

    @Test
    void a_parameter_that_nothing_reads_stops_the_start() {
        policy.afterSingletonsInstantiated();
        jdbc.sql("""
                insert into policy_parameter (param_key, param_value, valid_from, source, confidence)
                values ('quorum.ratoi', '2/3', date '2026-01-01', 'x', 'P')
                """).update();
        org.assertj.core.api.Assertions.assertThatThrownBy(policy::afterSingletonsInstantiated)
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageContaining("quorum.ratoi");
    }

    private Status outbox(String host) {
        return new OutboxHealthIndicator(figures(), host).health().getStatus();
    }

    /** Counted anew. */
    private OperationFigures figures() {
        return new OperationFigures(engine, gate, jdbc, clock);
    }

    private void message(String state, LocalDateTime at) {
        jdbc.sql("""
                insert into outbox_message (message_key, member_id, subject, body, state, attempts, created_at, next_attempt_at)
                values (:key, 'dv0001', 'x', 'x', :state, 1, :at, :at)
                """)
                .param("key", "health-" + state)
                .param("state", state)
                .param("at", at)
                .update();
    }
}
