package vn.nennep.session.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.platform.intake.Intake.Asked;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.testing.EngineTest;

/** The training register (domain.md A17.4): who may enter a class, for whom, and what is refused. */
@EngineTest
@Transactional
class RecordTrainingTest {

    private static final String BOARD = "dv0101";
    private static final String SUPERIOR = "DU-TB";

    @Autowired private Intake intake;
    @Autowired private TrainingRegister training;
    @Autowired private JdbcClient jdbc;

    @Test
    @SuppressWarnings("unchecked")
    void eachLeaderOfTheCellsBelowCanBeChosenOnceWithHisPosts() {
        Map<String, Object> form = intake.actionForm(new Asked("recordTraining", SUPERIOR, null, null), BOARD).data();
        List<Option> trainees = (List<Option>) form.get("trainees");
        assertThat(trainees).extracting(Option::value).contains("dv0001", "dv0002", "dv0003", "dv0021", "dv0009").doesNotContain("dv0004", BOARD)
                .doesNotHaveDuplicates();
        assertThat(trainees).filteredOn(t -> t.value().equals("dv0001")).singleElement()
                .satisfies(t -> assertThat(t.label()).contains("Nguyễn Văn Hòa", "Bí thư Chi bộ Phú Điền", "Cấp ủy viên Chi bộ Phú Điền"));
        assertThat(form.get("maxHours")).isEqualTo(80);
    }

    @Test
    void whoCameIsKeptForTheYear() {
        intake.perform("recordTraining", SUPERIOR, null, BOARD, of("2026-04-20", 8));
        assertThat(training.trainedIn(2026)).contains("dv0001", "dv0021");
        assertThat(training.trainedIn(2025)).isEmpty();
        assertThat(training.holders(List.of("CB-AH"), List.of(Role.SECRETARY), LocalDate.of(2026, 4, 20)))
                .containsExactly(new Trainee("dv0021", Role.SECRETARY, "CB-AH"));
        assertRefused("title", "session.training.alreadyRecorded", of("2026-04-20", 8));
    }

    @Test
    void tomorrowsClassOneThatIsTooLongAndStrangersAreRefused() {
        assertRefused("heldOn", "session.training.inFuture", of("2026-04-21", 8));
        assertRefused("hours", "session.training.tooLong", of("2026-04-20", 81));
        Map<String, Object> stranger = new HashMap<>(of("2026-04-20", 8));
        stranger.put("participants", List.of("dv0004"));
        assertRefused("participants", "intake.notAnOption", stranger);
        stranger.remove("participants");
        assertRefused("participants", "intake.required", stranger);
        jdbc.sql("""
                        insert into policy_parameter (param_key, unit_id, param_value, valid_from, source, confidence)
                        values ('training.maxHours', 'DU-TB', '100', '2018-07-06', 'kiểm thử', 'P')
                        """)
                .update();
        intake.perform("recordTraining", SUPERIOR, null, BOARD, of("2026-04-20", 81));
    }

    @Test
    void onlyTheBoardOfTheSuperiorEntersIt() {
        for (String other : List.of("dv0001", "dv0102", "dv0004", "qt0001")) {
            assertThatThrownBy(() -> intake.perform("recordTraining", SUPERIOR, null, other, of("2026-04-20", 8))).isInstanceOf(Denial.class);
        }
        assertThatThrownBy(() -> intake.perform("recordTraining", "CB-PD", null, BOARD, of("2026-04-20", 8))).isInstanceOf(Denial.class);
    }

    private static Map<String, Object> of(String heldOn, int hours) {
        return Map.of("title", "Nghiệp vụ chi bộ", "heldOn", heldOn, "hours", hours, "participants", List.of("dv0001", "dv0021"));
    }

    private void assertRefused(String field, String code, Map<String, Object> values) {
        assertThatThrownBy(() -> intake.perform("recordTraining", SUPERIOR, null, BOARD, values))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.findings())
                        .anySatisfy(finding -> {
                            assertThat(finding.field()).isEqualTo(field);
                            assertThat(finding.code()).isEqualTo(code);
                        }));
    }
}
