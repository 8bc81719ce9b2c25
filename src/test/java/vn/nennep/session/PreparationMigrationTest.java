package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.nennep.testing.EarlierDatabase;

/** V10 keeps what was written before it: the assignment becomes its first round, and its four texts the first briefing. */
@Tag("engine")
class PreparationMigrationTest {

    private EarlierDatabase database;

    @BeforeEach
    void anAssignmentOfTheReleaseBefore() {
        database = EarlierDatabase.at("9");
        database.run("insert into unit (id, name, unit_type, place, founded_on) values ('CB', 'Chi bộ', 'SUBORDINATE_CELL', 'Nơi', date '2025-07-01')");
        List.of("a", "b", "c").forEach(id -> database.run("insert into party_member (id, full_name) values ('" + id + "', 'Tên')"));
        // the ids of sessions and assignments don't run side by side
        database.run("insert into session (unit_id, session_year, sequence, topic, basis, planned_at, scheduled_at, state, started_by, started_at, version)"
                + " select 'CB', 2026, x, 'Chuyên đề', 'Kế hoạch', timestamp '2026-06-10 14:00:00', timestamp '2026-06-10 14:00:00', 'PREPARING', 'a',"
                + " timestamp '2026-04-20 08:00:00', 0 from (values (1), (2)) v(x)");
        assignment("max", "b", "Mục đích một");
        assignment("min", "c", "Mục đích hai");
        database.run("insert into co_preparer (assignment_id, position, member_id, part) select id, 0, 'a', 'WRITE' from preparation_assignment");
        database.run("insert into co_preparer (assignment_id, position, member_id, part)"
                + " select id, 1, 'c', 'PRESENT' from preparation_assignment where lead_id = 'b'");
        database.run("insert into outline_version (session_id, number, presentation_minutes, secrecy, submitted_by, submitted_at, version)"
                + " select min(id), 1, 20, 'NONE', 'c', timestamp '2026-05-01 08:00:00', 0 from session");
    }

    @Test
    void keepsAssignmentsGroupsAndWhatWasAgreed() {
        database.migrateTo("10");

        assertThat(database.rows("select a.lead_id || ' ' || a.round || ' ' || c.position || ' ' || c.member_id || ' ' || c.part"
                        + " from preparation_assignment a join co_preparer c on c.assignment_id = a.id order by a.lead_id, c.position"))
                .containsExactly("b 1 0 a WRITE", "b 1 1 c PRESENT", "c 1 0 a WRITE");
        assertThat(database.rows("select b.purpose || ' ' || b.briefed_by || ' ' || a.lead_id from briefing b"
                        + " join preparation_assignment a on a.session_id = b.session_id where b.round = 1 and b.reply_clear is null order by a.lead_id"))
                .containsExactly("Mục đích một a b", "Mục đích hai a c");
        assertThat(database.rows("select cast(template_version as varchar(3)) from outline_version")).containsExactly("1");
        database.run("insert into preparation_assignment (session_id, round, recorded_by, recorded_at, assigned_on, lead_id, reason, draft_due, timeliness,"
                + " rule_version, version) select session_id, 2, recorded_by, recorded_at, assigned_on, 'a', reason, draft_due, timeliness, rule_version, 0"
                + " from preparation_assignment");
        assertThat(database.rows("select lead_id from preparation_assignment where round = 2")).as("there may be more rounds now").hasSize(2);
    }

    private void assignment(String which, String lead, String purpose) {
        database.run("insert into preparation_assignment (session_id, recorded_by, recorded_at, assigned_on, lead_id, reason, draft_due, timeliness, rule_version,"
                + " purpose, requirements, content, method, version) select " + which + "(id), 'a', timestamp '2026-05-03 15:00:00', date '2026-05-03', '"
                + lead + "', 'EXPERTISE', date '2026-05-30', 'IN_TIME', 1, '" + purpose + "', 'Yêu cầu', 'Nội dung', 'Phương pháp', 0 from session");
    }
}
