package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.session.RulesOfDay;
import vn.nennep.session.ScoreRepository;
import vn.nennep.session.SessionFile;
import vn.nennep.session.SessionGrade;
import vn.nennep.session.SessionRepository;
import vn.nennep.session.SessionScore;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;

/** A session is scored after the vote: by the sheet, in the steps and into the bands that hold on its day ({@code domain.md} §2.1, P4). */
@EngineTest
@Import(HeldSession.class)
class ScoreProcessTest {

    private static final String CELL = "CB-PD";
    private static final String SECRETARY = "dv0001";
    private static final String COMMITTEE_MEMBER = "dv0003";
    private static final List<String> CRITERIA = List.of("1", "2", "3.1", "3.2", "4.1", "4.2", "4.3", "5", "6", "7");
    private static final List<Integer> MAXIMA = List.of(5, 5, 5, 5, 5, 25, 10, 5, 30, 5);

    @Autowired private HeldSession held;
    @Autowired private ScoreRepository scores;
    @Autowired private SessionRepository sessions;
    @Autowired private SessionFile file;
    @Autowired private ScoreDecision decision;
    @Autowired private RulesOfDay rules;
    @Autowired private HistoryService history;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    private long session;

    @BeforeEach
    void theVoteIsTaken() {
        ClockExtension.move(clock, HeldSession.END);
        session = held.held(CELL, SECRETARY, "dv0004", true);
        held.standsBefore("scoreSession", Map.of(SessionVariables.MINUTE_TAKER, "dv0004", SessionVariables.CHAIR, SECRETARY));
    }

    @AfterEach
    void theRulesAreAsBefore() {
        jdbc.sql("delete from policy_parameter where unit_id is not null").update();
    }

    /** Half a point below each maximum of the first criterion, and so on, until the total is there. */
    private static List<BigDecimal> adding(String total) {
        BigDecimal missing = new BigDecimal(100).subtract(new BigDecimal(total));
        List<BigDecimal> points = new ArrayList<>();
        for (int maximum : MAXIMA) {
            BigDecimal less = missing.min(BigDecimal.valueOf(maximum));
            points.add(BigDecimal.valueOf(maximum).subtract(less));
            missing = missing.subtract(less);
        }
        return points;
    }

    @ParameterizedTest(name = "{0} points: {1}")
    @CsvSource({"100, GOOD", "90, GOOD", "89.5, FAIR", "70, FAIR", "69.5, AVERAGE", "50, AVERAGE", "49.5, POOR", "0, POOR"})
    void the_total_falls_into_its_band(String total, SessionGrade grade) {
        submit(HeldSession.score(CRITERIA, adding(total)));
        SessionScore score = scores.findBySessionId(session).orElseThrow();
        assertThat(score.total()).isEqualByComparingTo(total);
        assertThat(score.grade()).isEqualTo(grade);
        assertThat(score.ruleVersion()).isEqualTo(1);
        assertThat(held.task("writeMinutes")).isNotNull();
    }

    @Test
    void the_hint_and_the_table_agree_at_every_threshold() {
        List<Integer> from = rules.scoreBands(sessions.session(session));
        assertThat(from).containsExactly(90, 70, 50);
        SessionGrade[] grades = SessionGrade.values();
        for (int i = 0; i < from.size(); i++) {
            assertThat(grade(new BigDecimal(from.get(i)))).isEqualTo(grades[i]);
            assertThat(grade(new BigDecimal(from.get(i)).subtract(new BigDecimal("0.01")))).isEqualTo(grades[i + 1]);
        }
        assertThat(held.prefilled("scoreSession", COMMITTEE_MEMBER)).containsEntry("bandHint",
                "Xếp mức theo tổng điểm: tốt từ 90; khá từ 70 đến dưới 90; trung bình từ 50 đến dưới 70; kém dưới 50.");
    }

    private SessionGrade grade(BigDecimal total) {
        return decision.judge(sessions.session(session), total).grade();
    }

    @Test
    void what_the_engine_keeps_of_it_is_readable_without_our_classes() {
        Set<String> before = judgements().stream().map(HistoricDecisionInstance::getId).collect(Collectors.toSet());
        submit(HeldSession.score(CRITERIA, adding("89.5")));
        HistoricDecisionInstance judged = judgements().stream().filter(one -> !before.contains(one.getId())).findFirst().orElseThrow();
        assertThat(judged.getInputs()).singleElement().extracting(i -> i.getTypeName()).isEqualTo("double");
        assertThat(judged.getOutputs()).singleElement().extracting(o -> o.getValue()).isEqualTo("FAIR");
    }

    private List<HistoricDecisionInstance> judgements() {
        return history.createHistoricDecisionInstanceQuery().decisionDefinitionKey("scoreBand").includeInputs().includeOutputs().list();
    }

    @Test
    void the_form_shows_every_criterion_with_its_maximum_and_what_the_points_may_rest_on() {
        Map<String, Object> form = held.prefilled("scoreSession", COMMITTEE_MEMBER);
        assertThat(form.get("criteria").toString()).contains("4.2 Thực hiện đầy đủ nội dung", "(tối đa 25 điểm)");
        assertThat((List<?>) form.get("items")).hasSize(10);
        assertThat(form.get("sheetHint").toString()).contains("Hướng dẫn 42-HD/BTCTW", "bước 0,5 điểm");
        assertThat(held.reading("scoreSession", COMMITTEE_MEMBER)).contains("Có mặt 11/11", "3 ý kiến, 2 đồng chí phát biểu");
    }

    @Test
    void the_file_shows_points_weak_points_and_remedies() {
        submit(HeldSession.score(CRITERIA, adding("89.5")));
        assertThat(file.chapters(sessions.session(session), "dv0006").toString())
                .contains("Chấm điểm, xếp mức chất lượng", "89,5 điểm, mức Khá", "Ít đồng chí phát biểu", "Gửi câu hỏi trước");
    }

    @Test
    void a_score_that_is_not_right_is_refused_with_its_field() {
        Map<String, Object> tooMany = HeldSession.score(CRITERIA, adding("100"));
        row(tooMany, 0).put("points", 5.5);
        assertThat(refused(tooMany)).containsExactly("items[0].points");
        Map<String, Object> quarter = HeldSession.score(CRITERIA, adding("100"));
        row(quarter, 5).put("points", 24.25);
        assertThat(refused(quarter)).containsExactly("items[5].points");
        Map<String, Object> noRemark = HeldSession.score(CRITERIA, adding("100"));
        row(noRemark, 3).remove("remark");
        assertThat(refused(noRemark)).containsExactly("items[3].remark");
        Map<String, Object> noWeakness = HeldSession.score(CRITERIA, adding("99.5"));
        noWeakness.remove("weaknesses");
        assertThat(refused(noWeakness)).containsExactly("weaknesses");
        Map<String, Object> late = HeldSession.score(CRITERIA, adding("80"));
        late.put("weaknesses", List.of(Map.of("weakness", "Ít phát biểu", "measure", "Gợi ý", "person", "dv0003", "deadline", "2026-06-09")));
        assertThat(refused(late)).containsExactly("weaknesses[0].deadline");
        assertThat(scores.findBySessionId(session)).isEmpty();
    }

    @Test
    void a_session_at_the_maximum_of_everything_needs_no_weak_point() {
        Map<String, Object> full = HeldSession.score(CRITERIA, adding("100"));
        full.remove("weaknesses");
        submit(full);
        assertThat(scores.findBySessionId(session).orElseThrow().weaknesses()).isEmpty();
    }

    @Test
    void the_step_follows_the_policy() {
        policy("score.step", "1");
        assertThat(held.prefilled("scoreSession", COMMITTEE_MEMBER).get("sheetHint").toString()).contains("bước 1 điểm");
        assertThat(refused(HeldSession.score(CRITERIA, adding("89.5")))).containsExactly("items[2].points");
        submit(HeldSession.score(CRITERIA, adding("89")));
    }

    @Test
    void the_sheet_follows_the_policy() {
        jdbc.sql("insert into score_sheet (code, name) values ('SHORT', 'Phiếu ngắn')").update();
        jdbc.sql("insert into score_criterion (sheet_code, position, code, wording, maximum) values ('SHORT', 0, 'A', 'Nội dung', 60), ('SHORT', 1, 'B', 'Tổ chức', 40)")
                .update();
        policy("score.profile", "SHORT");
        submit(HeldSession.score(List.of("A", "B"), List.of(55, 40)));
        assertThat(scores.findBySessionId(session)).get().extracting(SessionScore::sheetCode, SessionScore::grade)
                .containsExactly("SHORT", SessionGrade.GOOD);
    }

    @Test
    void the_hint_follows_the_policy() {
        policy("score.bands", "95,75,55");
        assertThat(held.prefilled("scoreSession", COMMITTEE_MEMBER).get("bandHint").toString()).contains("tốt từ 95", "kém dưới 55");
    }

    @Test
    void the_central_sheet_is_as_published() {
        assertThat(jdbc.sql("select code from score_criterion where sheet_code = 'HD42_CENTRAL' order by position").query(String.class).list())
                .isEqualTo(CRITERIA);
        assertThat(jdbc.sql("select maximum from score_criterion where sheet_code = 'HD42_CENTRAL' order by position").query(Integer.class).list())
                .isEqualTo(MAXIMA);
        assertThat(MAXIMA.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
    }

    private void submit(Map<String, Object> values) {
        held.submit("scoreSession", COMMITTEE_MEMBER, values);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(Map<String, Object> score, int row) {
        return ((List<Map<String, Object>>) score.get("items")).get(row);
    }

    private List<String> refused(Map<String, Object> values) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> submit(values));
        assertThat(refusal).isNotNull();
        return refusal.findings().stream().map(Refusal.Finding::field).toList();
    }

    private void policy(String key, String value) {
        jdbc.sql("""
                        insert into policy_parameter (param_key, unit_id, param_value, valid_from, source, confidence)
                        values (:key, :unit, :value, '2025-10-28', 'thử nghiệm', 'P')""")
                .param("key", key)
                .param("unit", CELL)
                .param("value", value)
                .update();
    }
}
