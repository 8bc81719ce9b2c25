package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: domain.md A3.1, P2 “DMN assignmentLead”. */
class AssignmentLeadTest {

    @ParameterizedTest(name = "session {0}: {1} or {2}")
    @CsvSource({
        "2026-06-10, 2026-05-31, 2026-05-10", "2026-06-01, 2026-05-31, 2026-05-01", "2026-06-30, 2026-05-31, 2026-05-30",
        "2026-03-01, 2026-02-28, 2026-02-01", "2028-03-01, 2028-02-29, 2028-02-01",
        "2026-03-31, 2026-02-28, 2026-02-28", "2028-03-31, 2028-02-29, 2028-02-29", "2028-02-29, 2028-01-31, 2028-01-29",
        "2026-01-03, 2025-12-31, 2025-12-03", "2026-01-31, 2025-12-31, 2025-12-31", "2026-02-24, 2026-01-31, 2026-01-24"
    })
    void isTheLastDayInTime(LocalDate thematicOn, LocalDate atPreviousRegularSession, LocalDate oneMonthBefore) {
        assertThat(AssignmentLead.latest(AssignmentMode.AT_PREVIOUS_REGULAR_SESSION, thematicOn)).isEqualTo(atPreviousRegularSession);
        assertThat(AssignmentLead.latest(AssignmentMode.P1M, thematicOn)).isEqualTo(oneMonthBefore);
    }
}
