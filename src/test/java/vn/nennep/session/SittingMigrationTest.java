package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.nennep.testing.EarlierDatabase;

/** V12 keeps what was written of a sitting when course, conclusion and vote stood in one row. */
@Tag("engine")
class SittingMigrationTest {

    private static final String BEFORE =
            """
            insert into unit (id, name, unit_type, place, founded_on) values ('CB', 'Chi bộ', 'SUBORDINATE_CELL', 'Xã', '2025-07-01');
            insert into party_member (id, full_name) values ('a', 'Tên'), ('b', 'Tên');
            insert into session (unit_id, session_year, sequence, topic, basis, planned_at, scheduled_at, state, started_by, started_at, version)
            values ('CB', 2026, 1, 'Một', 'x', '2026-05-01 14:00:00', '2026-05-01 14:00:00', 'MINUTES', 'a', '2026-04-01 08:00:00', 0),
                   ('CB', 2026, 2, 'Hai', 'x', '2026-06-01 14:00:00', '2026-06-01 14:00:00', 'MINUTES', 'a', '2026-05-01 08:00:00', 0);
            insert into session_opening (session_id, opened_at, chair_id, minute_taker_id, reason, agenda_approved, obliged, present, needed,
                quorum_reached, version)
            select id, scheduled_at, 'a', 'b', 'Lý do', true, 2, 1, 1, true, 0 from session order by sequence desc;
            insert into session_attendance (opening_id, ordinal, member_id, status, official, activity)
            select id, 0, 'a', 'PRESENT', true, 'ACTIVE' from session_opening;
            insert into session_attendance (opening_id, ordinal, member_id, status, reason, official, activity)
            select id, 1, 'b', 'EXCUSED', 'Ốm', true, 'ACTIVE' from session_opening;
            insert into session_course (session_id, purpose, presenter_id, presentation, vote_method, vote_in_favour, vote_against,
                vote_other_opinions, vote_official_present, vote_denominator, vote_percent, vote_passed, conclusion, points_taken,
                evaluation_preparation, version)
            select id, 'Mục đích ' || topic, 'b', 'Trình bày ' || topic, 'SHOW_OF_HANDS', sequence, 1, 0, sequence + 1, 9, 22.2, sequence = 2,
                   'Kết luận ' || topic, case when sequence = 1 then 'Tiếp thu' end, 'Chu đáo', 4 from session order by sequence desc;
            insert into session_speech (course_id, ordinal, member_id, kind, gist, different_opinion, response)
            select id, 0, 'b', 'DRAFT_COMMENT', 'Góp ý', true, 'ACCEPTED' from session_course;
            insert into meeting_minutes (session_id, number, ended_at, read_back_approvals, taker_id, taker_signed_at, version)
            select id, 1, '2026-05-01 16:00:00', 1, 'b', '2026-05-01 16:10:00', 0 from session where sequence = 1;
            """;

    @Test
    void keepsRollCourseConclusionVoteAndMinutes() {
        EarlierDatabase database = EarlierDatabase.at("11");
        database.run(BEFORE);
        database.migrateTo("12");

        assertThat(database.rows("select s.topic || ' ' || o.recorded_by || ' ' || coalesce(a.way, '-') || ' ' || a.member_id from session_opening o"
                        + " join session s on s.id = o.session_id join session_attendance a on a.opening_id = o.id order by s.sequence, a.ordinal"))
                .containsExactly("Một a IN_PERSON a", "Một a - b", "Hai a IN_PERSON a", "Hai a - b");
        assertThat(database.rows("select c.purpose || ', ' || i.part || ' ' || i.presenter_id || ' ' || i.gist || ', ' || p.gist || ' ' || p.response"
                        + " from session_course c join session s on s.id = c.session_id join session_course_item i on i.course_id = c.id"
                        + " join session_speech p on p.course_id = c.id order by s.sequence"))
                .containsExactly(
                        "Mục đích Một, THEMATIC b Trình bày Một, Góp ý ACCEPTED", "Mục đích Hai, THEMATIC b Trình bày Hai, Góp ý ACCEPTED");
        assertThat(database.rows("select c.conclusion || ', ' || c.evaluation_preparation || ', ' || coalesce(p.wording, '-') from session_conclusion c"
                        + " join session s on s.id = c.session_id left join conclusion_point p on p.conclusion_id = c.id order by s.sequence"))
                .containsExactly("Kết luận Một, Chu đáo, Tiếp thu", "Kết luận Hai, Chu đáo, -");
        assertThat(database.rows("select s.topic || ' ' || v.method || ' ' || v.in_favour || '/' || v.official_present || '/' || v.denominator || ' '"
                        + " || case when v.passed then 'passed' else 'failed' end from session_vote v join session s on s.id = v.session_id order by s.sequence"))
                .containsExactly("Một SHOW_OF_HANDS 1/2/9 failed", "Hai SHOW_OF_HANDS 2/3/9 passed");
        assertThat(database.rows("select s.topic || ' ' || m.attempted_by || case when m.complete then ' complete' else '' end from minutes_attempt m"
                        + " join session s on s.id = m.session_id"))
                .containsExactly("Một b complete");
    }
}
