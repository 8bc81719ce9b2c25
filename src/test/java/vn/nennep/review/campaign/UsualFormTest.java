package vn.nennep.review.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.nennep.organization.Sector;
import vn.nennep.platform.policy.Policy;
import vn.nennep.review.Regime;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.SelfReviewForm;
import vn.nennep.testing.EngineTest;

/** Which form a member usually writes (domain.md §3.7). */
@EngineTest
@Import(ReviewHelpers.class)
class UsualFormTest {

    @Autowired
    Policy policy;

    @ParameterizedTest
    @CsvSource({
        "2025, true,  ,                                   ,                     FORM_2B",
        "2025, false, ,                                   ,                     FORM_2A",
        "2025, false, Trưởng phòng Tổ chức,                ADMINISTRATION,       FORM_2B",
        "2025, false, Phó Giám đốc,                        PRIVATE_ENTERPRISE,   FORM_2B",
        "2025, false, Phó Chủ tịch Hội,                    MASS_ASSOCIATION,     FORM_2B",
        "2025, false, Trưởng phòng,                       PUBLIC_SERVICE,       FORM_2B",
        "2025, false, Công nhân,                           PRIVATE_ENTERPRISE,   FORM_2C",
        "2025, false, ,                                    FOREIGN_ENTERPRISE,   FORM_2C",
        "2025, false, Kỹ sư,                               STATE_MAJORITY_ENTERPRISE, FORM_2A",
        "2025, false, Chuyên viên phòng chánhvăn,           ADMINISTRATION,       FORM_2A",
        "2024, false, Công nhân,                           PRIVATE_ENTERPRISE,   FORM_2A",
        "2024, true,  ,                                    PRIVATE_ENTERPRISE,   FORM_2B"
    })
    void leadersAndMembersOutsideThePoliticalSystemHaveFormsOfTheirOwn(int year, boolean leads, String post, Sector sector, SelfReviewForm form) {
        Regime regime = year < 2025 ? Regime.R2023 : Regime.R2025;
        UsualForm usual = new UsualForm(regime, policy.on(Regime.judged(year), List.of("CB-PD")));
        assertThat(usual.form(leads, post, sector)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"ADMINISTRATION, true", "PUBLIC_SERVICE, true", "PRESS, true", "PRIVATE_ENTERPRISE, false", ", false"})
    void civilServantsAreSupposedWhereThereAreUsuallySome(Sector sector, boolean servant) {
        assertThat(new UsualForm(Regime.R2025, policy.on(Regime.judged(2025), List.of("CB-PD"))).civilServant(sector)).isEqualTo(servant);
    }
}
