package vn.nennep.session.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.ReviewScene.Tree;
import vn.nennep.session.figures.MemberYear.Absence;
import vn.nennep.session.figures.MemberYear.Given;
import vn.nennep.session.figures.MemberYear.Praised;
import vn.nennep.session.figures.MemberYear.Prepared;
import vn.nennep.session.figures.MemberYear.Spoken;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.FactRows;

/** What the sessions of a year say of a member (domain.md A15.8): his own, of that year, as it stood in the end. */
@EngineTest
@Import({ReviewScene.class, FactRows.class})
class MemberYearsTest {

    private static final int YEAR = 2023;

    @Autowired private ReviewScene scene;
    @Autowired private FactRows rows;
    @Autowired private MemberYears years;
    private String cell;
    private String member;
    private String other;

    @BeforeEach
    void aCell() {
        Tree tree = scene.tree();
        cell = tree.first();
        member = Tree.member(cell, 5);
        other = Tree.member(cell, 6);
    }

    private long session(String topic, LocalDateTime openedAt, String state) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "unit_id", cell, "session_year", openedAt.getYear(), "sequence", rowsSoFar++, "topic", topic, "state", state, "opened_at", openedAt,
                "scheduled_at", openedAt, "planned_at", openedAt));
        values.put("started_by", Tree.secretary(cell));
        return rows.insert("session", values);
    }

    private int rowsSoFar = 1;

    private void called(long session, LocalDateTime at, String status, String reason) {
        long opening = rows.insert("session_opening", Map.of("session_id", session, "opened_at", at, "chair_id", member, "quorum_reached", true));
        Map<String, Object> roll = new HashMap<>(Map.of("opening_id", opening, "ordinal", 0, "member_id", member, "status", status, "activity", "ACTIVE"));
        if (reason != null) {
            roll.put("reason", reason);
        }
        rows.insert("session_attendance", roll);
    }

    @Test
    void theLastRollCallOfEachSessionOfTheYearCounts() {
        LocalDateTime march = LocalDateTime.of(YEAR, 3, 3, 14, 0);
        LocalDateTime june = LocalDateTime.of(YEAR, 6, 3, 14, 0);
        called(session("Học tập và làm theo Bác", march, "COMPLETED"), march, "PRESENT", null);
        long again = session("Chuyển đổi số", june, "COMPLETED");
        called(again, june, "PRESENT", null);
        called(again, june.plusDays(7), "EXCUSED", "Đi điều trị");
        called(session("Năm trước", march.minusYears(1), "COMPLETED"), march.minusYears(1), "UNEXCUSED", null);
        called(session("Đã hủy", june, "CANCELLED"), june, "UNEXCUSED", null);

        MemberYear year = years.of(member, YEAR);
        assertThat(tuple(year.called(), year.present())).isEqualTo(tuple(2, 1));
        assertThat(year.absences()).extracting(Absence::on, Absence::topic, Absence::reason)
                .containsExactly(tuple(june.toLocalDate(), "Chuyển đổi số", "Đi điều trị"));
        assertThat(years.of(other, YEAR).isEmpty()).as("another member's roll isn't his").isTrue();
    }

    @Test
    void whatHePreparedSaidAndWasPraisedForIsHisOwn() {
        LocalDateTime held = LocalDateTime.of(YEAR, 12, 31, 19, 0);
        long session = session("Giữ gìn vệ sinh môi trường", held, "COMPLETED");
        assigned(session, 1, member);
        long second = assigned(session, 2, other);
        rows.insert("co_preparer", Map.of("assignment_id", second, "position", 0, "member_id", member, "part", "WRITING"));
        long course = rows.insert("session_course", Map.of("session_id", session, "presenter_id", other));
        spoke(course, 0, member, "LOCAL_RELATION", "Đề nghị mỗi hộ một thùng rác");
        spoke(course, 1, other, "AWARENESS", "Nhất trí");
        long conclusion = rows.insert("session_conclusion", Map.of("session_id", session, "concluded_by", other));
        rows.insert("praise", Map.of("conclusion_id", conclusion, "ordinal", 0, "member_id", member, "merit", "Vận động 20 hộ"));
        rows.insert("private_reminder", Map.of("conclusion_id", conclusion, "ordinal", 0, "member_id", member, "wording", "Nhắc riêng"));

        MemberYear year = years.of(member, YEAR);
        assertThat(year.prepared()).extracting(Prepared::topic, Prepared::lead).containsExactly(tuple("Giữ gìn vệ sinh môi trường", false));
        assertThat(year.speeches()).extracting(Spoken::gist).containsExactly("Đề nghị mỗi hộ một thùng rác");
        assertThat(year.praise()).extracting(Praised::merit).containsExactly("Vận động 20 hộ");
        assertThat(year.toString()).as("what was said in private stays so").doesNotContain("Nhắc riêng");
        assertThat(years.of(member, YEAR + 1).isEmpty()).isTrue();
    }

    @Test
    void tasksAreThoseOfTheResolutionAsItWasIssuedLastGivenOrDueInTheYear() {
        long session = session("Xây dựng nông thôn mới", LocalDateTime.of(YEAR - 1, 11, 3, 14, 0), "COMPLETED");
        task(resolution(session, 1, LocalDateTime.of(YEAR - 1, 11, 5, 8, 0)), 0, "Bản cũ", LocalDate.of(YEAR, 5, 1));
        long last = resolution(session, 2, LocalDateTime.of(YEAR - 1, 11, 9, 8, 0));
        task(last, 0, "Làm đường thôn Đông", LocalDate.of(YEAR, 5, 1));
        task(last, 1, "Xong trong năm trước", LocalDate.of(YEAR - 1, 12, 31));
        assertThat(years.of(member, YEAR).tasks()).extracting(Given::content, Given::assignedOn, Given::dueOn)
                .containsExactly(tuple("Làm đường thôn Đông", LocalDate.of(YEAR - 1, 11, 9), LocalDate.of(YEAR, 5, 1)));
        assertThat(years.of(member, YEAR - 1).tasks()).as("given then").hasSize(2);
        assertThat(years.of(other, YEAR).tasks()).isEmpty();
    }

    private long assigned(long session, int round, String lead) {
        return rows.insert("preparation_assignment", Map.of("session_id", session, "round", round, "lead_id", lead, "recorded_by", other));
    }

    private void spoke(long course, int ordinal, String who, String kind, String gist) {
        rows.insert("session_speech", Map.of("course_id", course, "ordinal", ordinal, "member_id", who, "kind", kind, "gist", gist));
    }

    private long resolution(long session, int number, LocalDateTime signed) {
        return rows.insert("resolution_version", Map.of("session_id", session, "number", number, "signed_at", signed, "signed_by", other));
    }

    private void task(long resolution, int ordinal, String content, LocalDate due) {
        rows.insert("assigned_task", Map.of(
                "resolution_id", resolution, "ordinal", ordinal, "content", content, "person_id", member, "due_on", due, "product", "Báo cáo"));
    }
}
