package vn.nennep.session.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.Unit;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.Intake;
import vn.nennep.session.QuarterState;
import vn.nennep.session.Share;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.FactRows;

/** The measures of domain.md A23, each from sessions whose outcome can be counted by hand. */
@EngineTest
@Import(FactRows.class)
@Transactional
class FiguresTest {

    private static final List<String> CELLS = List.of("CB-PD", "CB-AH");
    private static final String BOARD = "dv0101";
    private static int sequence = 500;

    @Autowired private Figures figures;
    @Autowired private FiguresReader readers;
    @Autowired private Intake intake;
    @Autowired private FactRows rows;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void theYearIsNearlyOver() {
        ClockExtension.move(clock, LocalDateTime.of(2026, 9, 30, 12, 0));
    }

    @Test
    void F1_no_common_outline_template_shareOfSessionsWithAnOutlineOnIt() {
        outline(held("CB-PD", "2026-02-10T14:00"), "APPROVED", true);
        outline(held("CB-PD", "2026-05-10T14:00"), "APPROVED", false);
        outline(held("CB-PD", "2026-08-10T14:00"), "RETURNED", true);
        outline(held("CB-AH", "2026-08-10T14:00"), "APPROVED", true);
        assertThat(of("CB-PD", Figure.F1)).isEqualTo(new Share(1, 3));
        assertThat(total(Figure.F1)).isEqualTo(new Share(2, 4));
    }

    @Test
    void F2_discussion_shallow_shareOfOpinionsThatRelateOrComment() {
        speeches(held("CB-PD", "2026-02-10T14:00"), "dv0001:LOCAL_RELATION", "dv0002:DRAFT_COMMENT", "dv0003:AWARENESS", "dv0003:OTHER");
        speeches(held("CB-PD", "2026-05-10T14:00"), "dv0001:PERSONAL_EFFECT");
        assertThat(of("CB-PD", Figure.F2)).isEqualTo(new Share(2, 5));
    }

    @Test
    void F3_content_not_announced_beforehand_shareOfSessionsSentInTime() {
        dispatch(held("CB-PD", "2026-02-10T14:00"), 1, "2026-02-10T14:00", "IN_TIME");
        dispatch(held("CB-PD", "2026-05-10T14:00"), 1, "2026-05-10T14:00", "LATE");
        long postponed = held("CB-PD", "2026-08-10T14:00");
        dispatch(postponed, 1, "2026-08-01T14:00", "LATE");
        dispatch(postponed, 2, "2026-08-10T14:00", "IN_TIME");
        dispatch(postponed, 3, "2026-08-10T14:00", "LATE");
        planned("CB-PD", "2026-09-29T14:00", "SCHEDULED");
        planned("CB-PD", "2026-10-20T14:00", "PREPARING");
        planned("CB-PD", "2026-09-01T14:00", "CANCELLED");
        assertThat(of("CB-PD", Figure.F3)).as("the notice of the new date counts, and so does the session whose day passed without one")
                .isEqualTo(new Share(2, 4));
    }

    @Test
    void F4_few_speak_shareOfTheMembersPresentWhoSpoke() {
        long session = held("CB-PD", "2026-02-10T14:00");
        attendance(session, "dv0001", "dv0002", "dv0003", "dv0004");
        speeches(session, "dv0001:OTHER", "dv0001:OTHER", "dv0002:OTHER", "dv0009:OTHER");
        assertThat(of("CB-PD", Figure.F4)).as("each speaker once, and nobody who wasn't there").isEqualTo(new Share(2, 4));
    }

    @Test
    void F5_sketchy_minutes_shareOfMinutesCompleteOnTheFirstTry() {
        minutes(held("CB-PD", "2026-02-10T14:00"), 1, true);
        long returned = held("CB-PD", "2026-05-10T14:00");
        minutes(returned, 1, false);
        minutes(returned, 2, true);
        long undecided = held("CB-PD", "2026-08-10T14:00");
        rows.insert("meeting_minutes", Map.of("session_id", undecided, "number", 1));
        tried(undecided, true);
        assertThat(of("CB-PD", Figure.F5)).as("what the chair hasn't decided on doesn't count yet").isEqualTo(new Share(1, 2));
        long incomplete = held("CB-PD", "2026-09-10T14:00");
        tried(incomplete, false);
        minutes(incomplete, 1, true);
        assertThat(of("CB-PD", Figure.F5)).as("refused at the first try, as somebody's name was missing").isEqualTo(new Share(1, 3));
    }

    @Test
    void F16_secretaries_lack_skills_shareOfSecretariesAndDeputiesTrainedInTheYear() {
        assertThat(of("CB-PD", Figure.F16)).isEqualTo(new Share(0, 2));
        assertThat(figures.of(CELLS, 2026).untrained()).hasSize(4);
        intake.perform("recordTraining", "DU-TB", null, BOARD, Map.of(
                "title", "Nghiệp vụ công tác Đảng", "heldOn", "2026-09-30", "hours", 8, "participants", List.of("dv0001", "dv0003", "dv0022")));
        assertThat(of("CB-PD", Figure.F16)).isEqualTo(new Share(1, 2));
        assertThat(total(Figure.F16)).isEqualTo(new Share(2, 4));
        assertThat(figures.of(CELLS, 2026).untrained()).extracting("memberId").containsExactly("dv0002", "dv0021");
        assertThat(figures.of(CELLS, 2025).total().get(Figure.F16)).as("the class counts for its own year").isEqualTo(new Share(0, 4));
    }

    @Test
    void F22_information_spread_thin_shareOfSessionsWithinTheFocalPoints() {
        focalPoints(held("CB-PD", "2026-02-10T14:00"), 3);
        focalPoints(held("CB-PD", "2026-05-10T14:00"), 4);
        focalPoints(held("CB-PD", "2026-08-10T14:00"), 0);
        assertThat(of("CB-PD", Figure.F22)).isEqualTo(new Share(2, 3));
        policy("session.focalPoints.max", "4");
        assertThat(of("CB-PD", Figure.F22)).isEqualTo(new Share(3, 3));
    }

    @Test
    void attendanceAndOpinionsAreJudgedByThePolicyOfTheSessionsDay() {
        long good = held("CB-PD", "2026-02-10T14:00");
        roll(good, 10, 9);
        speeches(good, "dv0001:OTHER", "dv0001:OTHER", "dv0002:OTHER", "dv0003:OTHER", "dv0004:OTHER");
        long poor = held("CB-PD", "2026-05-10T14:00");
        roll(poor, 10, 8);
        speeches(poor, "dv0001:OTHER", "dv0001:OTHER", "dv0002:OTHER", "dv0003:OTHER");
        assertThat(of("CB-PD", Figure.ATTENDANCE)).isEqualTo(new Share(1, 2));
        assertThat(of("CB-PD", Figure.OPINIONS)).isEqualTo(new Share(1, 2));
        policy("attendance.target", "4/5");
        policy("opinions.target", "4,1/2");
        assertThat(of("CB-PD", Figure.ATTENDANCE)).isEqualTo(new Share(2, 2));
        assertThat(of("CB-PD", Figure.OPINIONS)).isEqualTo(new Share(2, 2));
        roll(held("CB-AH", "2025-09-10T14:00"), 10, 1);
        assertThat(figures.of(CELLS, 2025).total().get(Figure.ATTENDANCE)).as("before HD 42 no share was asked for").isEqualTo(new Share(1, 1));
    }

    @Test
    void quartersAreHeldWaivedOpenOrMissing() {
        held("CB-PD", "2026-01-01T00:00");
        planned("CB-PD", "2026-08-10T14:00", "CANCELLED");
        intake.perform("recordSuspension", "DU-TB", null, BOARD, Map.of(
                "issuer", "Tỉnh ủy", "documentNumber", "230-CV/TU", "issuedOn", "2026-06-01", "startsOn", "2026-06-01", "endsOn", "2026-06-30",
                "suspendedCells", List.of("CB-PD")));
        assertThat(cell("CB-PD").quarters())
                .containsExactly(QuarterState.HELD, QuarterState.WAIVED, QuarterState.MISSING, QuarterState.OPEN);
        assertThat(cell("CB-AH").quarters())
                .containsExactly(QuarterState.MISSING, QuarterState.MISSING, QuarterState.MISSING, QuarterState.OPEN);
        policy("session.thematic.minPerQuarter", "2");
        assertThat(cell("CB-PD").quarters().get(0)).isEqualTo(QuarterState.MISSING);
        assertThat(cell("CB-PD").held()).isEqualTo(1);
    }

    @Test
    void aCellThatClosedInTheYearStandsInItsFiguresAndOwesNoQuarterAfterIt() {
        held("CB-AH", "2026-02-10T14:00");
        jdbc.sql("update unit set closed_on = date '2026-06-29' where id = 'CB-AH'").update();
        assertThat(readers.cellsFor(BOARD, 2026)).extracting(Unit::id).contains("CB-AH");
        assertThat(readers.cellsFor(BOARD, 2027)).extracting(Unit::id).contains("CB-PD").doesNotContain("CB-AH");
        assertThat(cell("CB-AH").quarters())
                .containsExactly(QuarterState.HELD, QuarterState.NO_CELL, QuarterState.NO_CELL, QuarterState.NO_CELL);
    }

    @Test
    void committeesReadOfTheirCellAndTheSuperiorOfAllBelow() {
        assertThat(readers.cellsFor("dv0001", 2026)).extracting(Unit::id).containsExactly("CB-PD");
        assertThat(readers.cellsFor("dv0003", 2026)).extracting(Unit::id).containsExactly("CB-PD");
        assertThat(readers.cellsFor("dv0009", 2026)).as("secretary of the one, member of the other").extracting(Unit::id).containsExactly("CB-TS");
        assertThat(readers.cellsFor(BOARD, 2026)).extracting(Unit::id).contains("CB-AH", "CB-PD", "CB-TS");
        assertThat(readers.cellsFor("dv0103", 2026)).extracting(Unit::id).contains("CB-AH", "CB-PD", "CB-TS");
        assertThat(readers.cellsFor("dv0004", 2026)).isEmpty();
        assertThat(readers.cellsFor("qt0001", 2026)).isEmpty();
    }

    private Share of(String cell, Figure figure) {
        return cell(cell).figures().get(figure);
    }

    private CellFigures cell(String id) {
        return figures.of(CELLS, 2026).cells().stream().filter(c -> c.unit().equals(id)).findFirst().orElseThrow();
    }

    private Share total(Figure figure) {
        return figures.of(CELLS, 2026).total().get(figure);
    }

    private long held(String cell, String at) {
        return session(cell, at, "COMPLETED", at);
    }

    private void planned(String cell, String at, String state) {
        session(cell, at, state, null);
    }

    private long session(String cell, String at, String state, String openedAt) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "unit_id", cell, "session_year", LocalDateTime.parse(at).getYear(), "sequence", sequence++, "state", state,
                "planned_at", LocalDateTime.parse(at), "scheduled_at", LocalDateTime.parse(at)));
        row.put("opened_at", openedAt == null ? null : LocalDateTime.parse(openedAt));
        return rows.insert("session", row);
    }

    private void outline(long session, String decision, boolean complete) {
        Map<String, Object> row = new HashMap<>(Map.of("session_id", session, "number", 1, "review_decision", decision));
        List.of("basis", "purpose", "content", "situation", "solutions", "draft_conclusion").forEach(section -> row.put(section, "Đã viết"));
        row.put("execution", complete ? "Đã viết" : null);
        long outline = rows.insert("outline_version", row);
        rows.insert("outline_question", Map.of("outline_id", outline, "position", 0));
    }

    private void dispatch(long session, int round, String announced, String timeliness) {
        rows.insert("dispatch", Map.of(
                "session_id", session, "round", round, "session_at", LocalDateTime.parse(announced), "timeliness", timeliness));
    }

    /** Each as {@code member:kind}. */
    private void speeches(long session, String... speeches) {
        long course = rows.insert("session_course", Map.of("session_id", session));
        for (int i = 0; i < speeches.length; i++) {
            rows.insert("session_speech", Map.of(
                    "course_id", course, "ordinal", i, "member_id", speeches[i].split(":")[0], "kind", speeches[i].split(":")[1]));
        }
    }

    private void attendance(long session, String... present) {
        long opening = roll(session, present.length + 1, present.length);
        for (int i = 0; i < present.length; i++) {
            rows.insert("session_attendance", Map.of("opening_id", opening, "ordinal", i, "member_id", present[i], "status", "PRESENT"));
        }
        rows.insert("session_attendance", Map.of("opening_id", opening, "ordinal", 99, "member_id", "dv0009", "status", "EXCUSED"));
    }

    private long roll(long session, int obliged, int present) {
        return rows.insert("session_opening", Map.of("session_id", session, "obliged", obliged, "present", present, "quorum_reached", true));
    }

    private void minutes(long session, int number, boolean accepted) {
        rows.insert("meeting_minutes", Map.of(
                "session_id", session, "number", number, accepted ? "chair_signed_at" : "returned_at", LocalDateTime.of(2026, 8, 11, 8, 0)));
        tried(session, true);
    }

    private void tried(long session, boolean complete) {
        rows.insert("minutes_attempt", Map.of("session_id", session, "complete", complete));
    }

    private void focalPoints(long session, int points) {
        long preparation = rows.insert("session_preparation", Map.of("session_id", session));
        for (int i = 0; i < points; i++) {
            rows.insert("focal_point", Map.of("preparation_id", preparation, "position", i));
        }
    }

    private void policy(String key, String value) {
        jdbc.sql("""
                        insert into policy_parameter (param_key, unit_id, param_value, valid_from, source, confidence)
                        values (:key, 'CB-PD', :value, '2018-07-06', 'kiểm thử', 'P')
                        """)
                .param("key", key)
                .param("value", value)
                .update();
    }
}
