package vn.nennep.review.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.review.OutReason;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.campaign.Eligibility.Case;
import vn.nennep.testing.EngineTest;

/** Who is rated (domain.md §3.2): the table {@code reviewEligibility} with the policies that hold. */
@EngineTest
@Import(ReviewHelpers.class)
class EligibilityTest {

    @Autowired
    Eligibility eligibility;

    @Autowired
    ReviewScene scene;

    @Autowired
    JdbcClient jdbc;

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

    /** Whom the policy doesn't name is rated; how many months it asks for is its own affair too. */
    @ParameterizedTest
    @CsvSource({
        "review.excluded, 'EXEMPT,ADMITTED_LT_6M', SUSPENDED, 120, ", "review.excluded, 'SUSPENDED,ADMITTED_LT_6M', EXEMPT, 120, ",
        "review.excluded, 'EXEMPT,SUSPENDED', ACTIVE, 2, ", "review.newMemberMonths, 3, ACTIVE, 3, ", "review.newMemberMonths, 3, ACTIVE, 2, ADMITTED_LT_6M",
        "review.newMemberMonths, 12, ACTIVE, 11, ADMITTED_LT_6M"
    })
    void whoIsNotRatedIsPolicy(String key, String value, ActivityStatus activity, Integer months, OutReason reason) {
        String unit = scene.tree().first();
        jdbc.sql("""
                        insert into policy_parameter (param_key, unit_id, param_value, valid_from, source, confidence)
                        values (:key, :unit, :value, '2018-07-06', 'test', 'P')
                        """)
                .param("key", key)
                .param("unit", unit)
                .param("value", value)
                .update();
        assertThat(eligibility.judge(new Case(LocalDate.of(2025, 12, 31), unit, activity, months)))
                .isEqualTo(new Eligibility.Verdict(reason == null, reason));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, 2025-12-31, 6",
        "2025-07-01, 2025-12-31, 5",
        "2025-05-31, 2025-11-30, 6",
        "2025-06-01, 2025-11-30, 5",
        "2025-05-30, 2025-11-30, 6",
        "2025-08-31, 2026-02-28, 6",
        "2025-08-31, 2026-02-27, 5",
        "2023-08-31, 2024-02-28, 5",
        "2023-08-31, 2024-02-29, 6",
        "2024-02-29, 2024-08-28, 5",
        "2024-02-29, 2024-08-29, 6",
        "2024-08-29, 2025-02-27, 5",
        "2024-08-29, 2025-02-28, 6",
        "2025-12-31, 2026-06-30, 6",
        "2025-11-30, 2026-05-29, 5",
        "2025-11-30, 2026-05-30, 6",
        "2025-11-30, 2025-11-30, 0",
        "2025-12-05, 2025-11-30, 0",
        "2020-02-29, 2021-02-28, 12",
        ",           2025-11-30, "
    })
    void aMonthIsFullOnTheDayOfTheSameNumber(LocalDate admitted, LocalDate cutOff, Integer months) {
        assertThat(Eligibility.months(admitted, cutOff)).isEqualTo(months);
    }
}
