package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.nennep.testing.EarlierDatabase;

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
        EarlierDatabase database = EarlierDatabase.at("12");
        database.run(BEFORE);
        database.migrateTo("latest");

        assertThat(database.rows("""
                        select s.topic || ', ' || v.number || ', ' || v.aim || ', ' || v.signed_by || ', ' || v.version || ', ' || t.content || ', ' || t.priority
                          from resolution_version v join session s on s.id = v.session_id join assigned_task t on t.resolution_id = v.id
                         order by s.sequence"""))
                .containsExactly(
                        "Một, 1, Một, dv0001, 3, Việc của Một, NORMAL", "Hai, 1, Hai, dv0001, 3, Việc của Hai, NORMAL");
        assertThat(database.rows("select count(*) from upward_report where timeliness is null and due_at is null")).containsExactly("1");
    }
}
