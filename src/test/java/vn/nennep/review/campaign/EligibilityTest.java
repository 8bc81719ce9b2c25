package vn.nennep.review.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.review.OutReason;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.campaign.Eligibility.Case;
import vn.nennep.testing.EngineTest;

/** Who is rated (domain.md §3.2): the table {@code reviewEligibility} with the policies that hold. */
@EngineTest
@Import(ReviewHelpers.class)
class EligibilityTest {

    @Autowired
    Eligibility eligibility;

    @ParameterizedTest
    @CsvSource({
        // activity, months, reason
        "ACTIVE,                6,  ",
        "ACTIVE,                5,  ADMITTED_LT_6M",
        "ACTIVE,                0,  ADMITTED_LT_6M",
        "ACTIVE,                120,",
        "ACTIVE,                ,   ",
        "EXEMPT,                120, EXEMPT",
        "EXEMPT,                2,  EXEMPT",
        "SUSPENDED,             120, SUSPENDED",
        "SUSPENDED,             ,   SUSPENDED",
        "TEMPORARILY_ELSEWHERE, 120,",
        "TEMPORARILY_ELSEWHERE, 3,  ADMITTED_LT_6M"
    })
    void whoIsRatedAndWhyNot(ActivityStatus activity, Integer months, OutReason reason) {
        for (int year : new int[] {2019, 2024, 2025}) {
            assertThat(eligibility.judge(new Case(LocalDate.of(year, 12, 31), "CB-PD", activity, months)))
                    .isEqualTo(new Eligibility.Verdict(reason == null, reason));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, 2025-12-31, 6",
        "2025-07-01, 2025-12-31, 5",
        "2025-05-31, 2025-11-30, 6",
        "2025-06-01, 2025-11-30, 5",
        "2025-08-31, 2026-02-28, 6",
        "2025-11-30, 2025-11-30, 0",
        "2025-12-05, 2025-11-30, 0",
        "2020-02-29, 2021-02-28, 12",
        ",           2025-11-30, "
    })
    void aMonthIsFullOnTheDayOfTheSameNumber(LocalDate admitted, LocalDate cutOff, Integer months) {
        assertThat(Eligibility.months(admitted, cutOff)).isEqualTo(months);
    }
}
