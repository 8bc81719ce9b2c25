package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(Quarter.of(one).contains(other)).isEqualTo(same);
        assertThat(Quarter.of(other).contains(one)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T23:59:59, 2026-01-01T00:00, 2026-04-01T00:00",
        "2026-04-01T00:00,    2026-04-01T00:00, 2026-07-01T00:00",
        "2026-12-31T23:59:59, 2026-10-01T00:00, 2027-01-01T00:00"
    })
    void beginsWithItsFirstMomentAndEndsBeforeTheNext(LocalDateTime moment, LocalDateTime begin, LocalDateTime end) {
        assertThat(Quarter.of(moment).begin()).isEqualTo(begin);
        assertThat(Quarter.of(moment).end()).isEqualTo(end);
    }
}
