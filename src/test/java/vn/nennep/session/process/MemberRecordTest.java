package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.PersonChapter;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;

/** “Hồ sơ của tôi”: what a member did in sessions, and that nobody else reads it ({@code domain.md} A8.3). */
@EngineTest
@Import(HeldSession.class)
class MemberRecordTest {

    private static final String REMINDED = "dv0007";

    @Autowired private HeldSession held;
    @Autowired private List<PersonChapter> chapters;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    @Test
    void a_member_finds_where_he_came_what_he_said_and_how_it_was_valued() {
        ClockExtension.move(clock, HeldSession.END.plusDays(1));
        long session = held.minuted("CB-PD", "dv0001", "dv0006", true);
        String speaker = jdbc.sql("select p.member_id from session_speech p join session_course c on c.id = p.course_id where c.session_id = :session and p.ordinal = 0")
                .param("session", session)
                .query(String.class)
                .single();
        prepared(session, speaker);
        valued(session, speaker);
        studied(session, speaker);

        Map<String, Reading> record = read(speaker, speaker);

        assertThat(record).containsKeys(
                "Chuyên đề đã chuẩn bị", "Dự sinh hoạt chuyên đề", "Nghiên cứu tài liệu trước buổi sinh hoạt", "Ý kiến đã phát biểu", "Nhận xét, biểu dương");
        assertThat(rows(record, "Chuyên đề đã chuẩn bị")).anySatisfy(row -> assertThat(row).startsWith("10/06/2026", "Giữ gìn vệ sinh môi trường", "Phụ trách"));
        assertThat(rows(record, "Dự sinh hoạt chuyên đề")).anySatisfy(row -> assertThat(row).containsExactly("10/06/2026", "Giữ gìn vệ sinh môi trường", "Có mặt"));
        assertThat(record.get("Dự sinh hoạt chuyên đề").blocks().get(0).text()).matches("Có mặt \\d+ trong \\d+ buổi đã điểm danh\\.");
        assertThat(rows(record, "Ý kiến đã phát biểu")).anySatisfy(row -> assertThat(row)
                .containsExactly("10/06/2026", "Giữ gìn vệ sinh môi trường", "Góp ý hoàn thiện dự thảo", HeldSession.COMMENT, "Tiếp thu"));
        assertThat(rows(record, "Nhận xét, biểu dương")).extracting(row -> row.get(2))
                .contains("Được biểu dương: Nêu gương tiết kiệm", "Ưu điểm: Chuẩn bị sớm\nHạn chế: Ít số liệu");
        assertThat(rows(record, "Nghiên cứu tài liệu trước buổi sinh hoạt"))
                .anySatisfy(row -> assertThat(row.get(2)).isEqualTo("Đã hỏi 1 câu\nÝ kiến chuẩn bị trước: Tôi sẽ nói về điện"));
    }

    @Test
    void what_he_was_reminded_of_is_told_to_him_first_and_to_nobody_else() {
        ClockExtension.move(clock, HeldSession.END.plusDays(1));
        long session = held.minuted("CB-PD", "dv0001", "dv0006", true);
        jdbc.sql("""
                        insert into private_reminder (conclusion_id, ordinal, member_id, wording)
                        select id, 0, :member, 'Mong đồng chí phát biểu ở buổi sau' from session_conclusion where session_id = :session""")
                .param("member", REMINDED)
                .param("session", session)
                .update();

        List<Reading> own = chapters.stream().flatMap(chapter -> chapter.about(REMINDED, REMINDED).stream()).toList();
        assertThat(own.get(0).title()).isEqualTo("Nhắc nhở riêng, chỉ đồng chí và chi ủy đọc được");
        assertThat(own.get(0).blocks().get(0).rows()).contains(List.of("10/06/2026", "Giữ gìn vệ sinh môi trường", "Mong đồng chí phát biểu ở buổi sau"));
        for (String other : List.of("dv0001", "dv0006", "qt0001", "dv0101")) {
            assertThat(read(REMINDED, other).keySet()).as(other).allMatch(title -> title.equals("Tập huấn đã dự"));
        }
    }

    private void prepared(long session, String lead) {
        jdbc.sql("""
                        insert into preparation_assignment (session_id, round, recorded_by, recorded_at, assigned_on, lead_id, reason,
                            draft_due, timeliness, rule_version, version)
                        values (:session, 1, 'dv0001', :at, :on, :lead, 'EXPERTISE', :on, 'IN_TIME', 1, 0)""")
                .param("session", session)
                .param("at", HeldSession.BEGIN)
                .param("on", HeldSession.BEGIN.toLocalDate())
                .param("lead", lead)
                .update();
    }

    private void valued(long session, String member) {
        jdbc.sql("insert into praise (conclusion_id, ordinal, member_id, merit) select id, 0, :member, 'Nêu gương tiết kiệm' from session_conclusion where session_id = :session")
                .param("member", member)
                .param("session", session)
                .update();
        jdbc.sql("""
                        insert into preparer_comment (conclusion_id, ordinal, member_id, strengths, weaknesses)
                        select id, 0, :member, 'Chuẩn bị sớm', 'Ít số liệu' from session_conclusion where session_id = :session""")
                .param("member", member)
                .param("session", session)
                .update();
    }

    private void studied(long session, String member) {
        jdbc.sql("""
                        insert into participation (session_id, member_id, read_at, prepared_opinion, opinion_shared, version)
                        values (:session, :member, :at, 'Tôi sẽ nói về điện', false, 0)""")
                .param("session", session)
                .param("member", member)
                .param("at", HeldSession.BEGIN)
                .update();
        jdbc.sql("insert into clarifying_question (session_id, asked_by, asked_at, wording, version) values (:session, :member, :at, 'Định mức?', 0)")
                .param("session", session)
                .param("member", member)
                .param("at", HeldSession.BEGIN)
                .update();
    }

    private Map<String, Reading> read(String person, String reader) {
        return chapters.stream().flatMap(chapter -> chapter.about(person, reader).stream()).collect(Collectors.toMap(Reading::title, reading -> reading));
    }

    private static List<List<String>> rows(Map<String, Reading> record, String title) {
        return record.get(title).blocks().stream().filter(block -> block.rows() != null).flatMap(block -> block.rows().stream()).toList();
    }
}
