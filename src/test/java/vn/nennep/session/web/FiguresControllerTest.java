package vn.nennep.session.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Intake;
import vn.nennep.session.web.FiguresController.ShownYear;
import vn.nennep.testing.EngineTest;

/** Who is answered with which figures. */
@EngineTest
@Transactional
class FiguresControllerTest {

    @Autowired private FiguresController controller;
    @Autowired private Intake intake;

    @Test
    void aSecretaryIsShownHisCellAndTheBoardAllCells() {
        ShownYear own = controller.figures("dv0001", null);
        assertThat(own.year()).isEqualTo(2026);
        assertThat(own.cells()).extracting(c -> c.unit().name()).containsExactly("Chi bộ Phú Điền");
        assertThat(own.cells().get(0).quarters()).hasSize(4);
        assertThat(own.cells().get(0).figures()).hasSize(9).allSatisfy(figure -> {
            assertThat(figure.label()).isNotBlank();
            assertThat(figure.whole() == 0).isEqualTo(figure.percent() == null);
        });
        assertThat(own.untrained()).extracting("name").contains("Nguyễn Văn Hòa").doesNotContain("Huỳnh Văn Sáu");
        assertThat(controller.figures("dv0101", 2025).cells()).extracting(c -> c.unit().id()).contains("CB-AH", "CB-PD", "CB-TS");
    }

    @Test
    void aPlainMemberAndAYearThatCannotBeAreDenied() {
        assertThatThrownBy(() -> controller.figures("dv0004", null))
                .isInstanceOfSatisfying(Denial.class, denial -> assertThat(denial.kind()).isEqualTo(Denial.Kind.NOT_YOURS));
        for (int year : List.of(2017, 2101, -1, Integer.MAX_VALUE)) {
            assertThatThrownBy(() -> controller.figures("dv0001", year))
                    .isInstanceOfSatisfying(Denial.class, denial -> assertThat(denial.kind()).isEqualTo(Denial.Kind.UNKNOWN));
        }
    }

    @Test
    void aSuspensionNamesOnlyTheReadersCells() {
        intake.perform("recordSuspension", "DU-TB", null, "dv0101", Map.of(
                "issuer", "Tỉnh ủy", "documentNumber", "230-CV/TU", "issuedOn", "2026-04-20", "startsOn", "2026-12-01", "endsOn", "2027-01-31",
                "suspendedCells", List.of("CB-PD", "CB-AH")));
        assertThat(controller.figures("dv0001", 2026).suspensions()).singleElement()
                .satisfies(s -> assertThat(s.cells()).containsExactly("Chi bộ Phú Điền"));
        assertThat(controller.figures("dv0101", 2027).suspensions()).singleElement()
                .satisfies(s -> assertThat(s.cells()).containsExactly("Chi bộ An Hòa", "Chi bộ Phú Điền"));
        assertThat(controller.figures("dv0101", 2025).suspensions()).isEmpty();
        assertThat(controller.figures("dv0009", 2026).suspensions()).isEmpty();
    }
}
