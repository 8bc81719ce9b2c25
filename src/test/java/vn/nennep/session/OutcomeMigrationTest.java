package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import vn.nennep.testing.DatabaseUnderTest;

/** What was resolved before there were versions stays: text, tasks, signature and paper. */
@Tag("engine")
class OutcomeMigrationTest {

    private static final String BEFORE =
            """
            insert into unit (id, name, unit_type, place, founded_on) values ('CB', 'Chi bộ', 'SUBORDINATE_CELL', 'Xã', '2025-07-01');
            insert into party_member (id, full_name) values ('dv0001', 'Nguyễn Văn Hòa');
            insert into session (unit_id, session_year, sequence, topic, basis, planned_at, scheduled_at, state, started_by, started_at, version)
            values ('CB', 2026, 1, 'Một', 'x', '2026-05-01', '2026-05-01', 'COMPLETED', 'dv0001', '2026-04-01', 0),
                   ('CB', 2026, 2, 'Hai', 'x', '2026-06-01', '2026-06-01', 'RESOLVING', 'dv0001', '2026-05-01', 0);
            insert into resolution (session_id, output, basis, aim, signed_by, signed_at, version)
            select id, 'RESOLUTION', 'Căn cứ Điều lệ Đảng', topic, 'dv0001', '2026-06-02', 3 from session order by sequence desc;
            insert into resolution_task (resolution_id, ordinal, content, person_id, due_on, product)
            select r.id, 0, 'Việc của ' || r.aim, 'dv0001', '2026-09-30', 'Báo cáo' from resolution r;
            insert into upward_report (session_id, round, upper_unit_id, sent_at, version)
            select id, 1, 'CB', '2026-06-03', 0 from session where sequence = 1;
            """;

    @Test
    void eachResolutionBecomesTheFirstVersionOfItsSession() {
        var database = new DriverManagerDataSource(
                DatabaseUnderTest.isPostgresql() ? DatabaseUnderTest.newPostgresqlDatabase() : "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                DatabaseUnderTest.isPostgresql() ? "postgres" : "sa", DatabaseUnderTest.isPostgresql() ? "postgres" : "");
        // the engine's own tables, which come first, hold nothing of it
        Flyway before = Flyway.configure().dataSource(database).baselineVersion("1").target("12").load();
        before.baseline();
        before.migrate();
        new ResourceDatabasePopulator(false, false, "UTF-8", new ByteArrayResource(BEFORE.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .execute(database);
        Flyway.configure().dataSource(database).load().migrate();

        JdbcClient jdbc = JdbcClient.create(database);
        assertThat(jdbc.sql("""
                        select s.topic || ', ' || v.number || ', ' || v.aim || ', ' || v.signed_by || ', ' || v.version || ', ' || t.content || ', ' || t.priority
                          from resolution_version v join session s on s.id = v.session_id join assigned_task t on t.resolution_id = v.id
                         order by s.sequence""").query(String.class).list())
                .containsExactly(
                        "Một, 1, Một, dv0001, 3, Việc của Một, NORMAL", "Hai, 1, Hai, dv0001, 3, Việc của Hai, NORMAL");
        assertThat(jdbc.sql("select count(*) from upward_report where timeliness is null and due_at is null").query(Long.class).single())
                .isEqualTo(1);
    }
}
