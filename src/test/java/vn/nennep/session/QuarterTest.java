package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: domain.md A1.1, A13.5; faults.md R-21: the quarter ends with its last day's last moment. */
class QuarterTest {

    @ParameterizedTest(name = "{0} and {1} in one quarter: {2}")
    @CsvSource({
        "2026-03-10T14:00, 2026-03-31T23:59,    true",
        "2026-03-10T14:00, 2026-03-31T23:59:59, true",
        "2026-03-10T14:00, 2026-04-01T00:00,    false",
        "2026-04-01T00:00, 2026-03-31T23:59:59, false",
        "2026-04-01T00:00, 2026-06-30T23:59:59, true",
        "2026-12-10T14:00, 2027-01-01T00:00,    false",
        "2026-02-10T14:00, 2027-02-10T14:00,    false",
        "2028-02-29T14:00, 2028-01-01T00:00,    true"
    })
    void twoMomentsAreInOneQuarterOrNot(LocalDateTime one, LocalDateTime other, boolean same) {
        assertThat(Quarter.of(one.toLocalDate()).contains(other.toLocalDate())).isEqualTo(same);
        assertThat(Quarter.of(other.toLocalDate()).contains(one.toLocalDate())).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2026-01-01, 2026-03-31, 90", "2026-04-01, 2026-04-01, 2026-06-30, 91", "2026-12-31, 2026-10-01, 2026-12-31, 92",
        "2028-02-29, 2028-01-01, 2028-03-31, 91"
    })
    void hasItsFirstAndLastDay(LocalDate day, LocalDate first, LocalDate last, int days) {
        assertThat(Quarter.of(day).firstDay()).isEqualTo(first);
        assertThat(Quarter.of(day).lastDay()).isEqualTo(last);
        assertThat(Quarter.of(day).days()).isEqualTo(days);
    }
}
