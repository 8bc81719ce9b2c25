package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: domain.md A5.1, §1.3 row 6; faults.md R-21: the boundary is inclusive. */
class MaterialsLeadTest {

    @ParameterizedTest(name = "sent {1} for {2}: {3}")
    @CsvSource({
        "P1D, 2026-06-09T14:00:00,           2026-06-10T14:00, IN_TIME",
        "P1D, 2026-06-09T13:59:59,           2026-06-10T14:00, IN_TIME",
        "P1D, 2026-06-09T14:00:00.000000001, 2026-06-10T14:00, LATE",
        "P1D, 2026-06-09T14:00:01,           2026-06-10T14:00, LATE",
        "P1D, 2026-06-08T23:59:59,           2026-06-10T00:00, IN_TIME",
        "P1D, 2026-06-09T00:00:00,           2026-06-10T00:00, IN_TIME",
        "P1D, 2026-06-09T00:00:01,           2026-06-10T00:00, LATE",
        "P1D, 2025-12-31T19:00:00,           2026-01-01T19:00, IN_TIME",
        "P1D, 2028-02-29T19:00:01,           2028-03-01T19:00, LATE",
        "P1D, 2026-06-10T15:00:00,           2026-06-10T14:00, LATE",
        // before HD 42: only before the session
        "P0D, 2024-06-10T14:00:00,           2024-06-10T14:00, IN_TIME",
        "P0D, 2024-06-10T14:00:01,           2024-06-10T14:00, LATE",
        "P3D, 2026-06-07T14:00:00,           2026-06-10T14:00, IN_TIME",
        "P3D, 2026-06-07T14:00:01,           2026-06-10T14:00, LATE"
    })
    void exactlyTheLeadIsInTime(Period minimum, LocalDateTime sentAt, LocalDateTime start, Lead expected) {
        assertThat(new MaterialsLead(minimum).judge(sentAt, start)).isEqualTo(expected);
    }
}
