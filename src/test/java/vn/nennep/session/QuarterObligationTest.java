package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.platform.policy.Ratio;
import vn.nennep.session.QuarterObligation.Stretch;

/** Source: domain.md A1.1, A1.2, A1.10; §7.3 {@code session.thematic.minPerQuarter} 1. The second quarter of 2026 has 91 days. */
class QuarterObligationTest {

    private static final Quarter SECOND = new Quarter(2026, 2);

    @ParameterizedTest(name = "held {0}, suspended {1}, on {2}: {5}")
    @CsvSource(delimiter = ';', value = {
        "; ; 2026-04-01; 1; 1/2; OPEN", "; ; 2026-06-29; 1; 1/2; OPEN", "; ; 2026-06-30; 1; 1/2; MISSING", "; ; 2027-01-01; 1; 1/2; MISSING",
        // both ends of the quarter count, the days beside them don't
        "2026-04-01; ; 2026-06-30; 1; 1/2; HELD", "2026-06-30; ; 2026-06-30; 1; 1/2; HELD", "2026-03-31; ; 2026-06-30; 1; 1/2; MISSING",
        "2026-07-01; ; 2026-07-02; 1; 1/2; MISSING", "2025-05-05; ; 2026-06-30; 1; 1/2; MISSING",
        // a stricter policy
        "2026-04-01; ; 2026-06-30; 2; 1/2; MISSING", "2026-04-01 2026-05-01; ; 2026-06-30; 2; 1/2; HELD", "; ; 2026-06-30; 0; 1/2; HELD",
        // suspended on the last day
        "; 2026-06-30/2026-06-30; 2026-06-30; 1; 1/2; WAIVED", "; 2026-06-01/2026-06-29; 2026-06-30; 1; 1/2; MISSING",
        "; 2026-06-20/2026-07-20; 2026-05-01; 1; 1/2; WAIVED",
        // 46 of 91 days are half, 45 aren't; two stretches add up, and overlapping days count once
        "; 2026-04-01/2026-05-16; 2026-06-30; 1; 1/2; WAIVED", "; 2026-04-01/2026-05-15; 2026-06-30; 1; 1/2; MISSING",
        "; 2026-03-01/2026-05-16; 2026-06-30; 1; 1/2; WAIVED", "; 2026-04-01/2026-04-23 2026-05-01/2026-05-23; 2026-06-30; 1; 1/2; WAIVED",
        "; 2026-04-01/2026-04-30 2026-04-15/2026-05-15; 2026-06-30; 1; 1/2; MISSING",
        // another share: a third is 31 days
        "; 2026-04-01/2026-05-01; 2026-06-30; 1; 1/3; WAIVED", "; 2026-04-01/2026-04-30; 2026-06-30; 1; 1/3; MISSING",
        "; ; 2026-06-30; 1; 0; MISSING",
        // what was held counts although the quarter would have been waived
        "2026-04-01; 2026-04-02/2026-06-30; 2026-06-30; 1; 1/2; HELD"
    })
    void aQuarterIsHeldWaivedOpenOrMissing(
            String held, String suspended, LocalDate today, int minimum, String share, QuarterState expected) {
        assertThat(new QuarterObligation(minimum, Ratio.parse(share)).judge(SECOND, days(held), stretches(suspended), today)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026, 1, 2026-01-01, 2026-03-31, 90", "2028, 1, 2028-01-01, 2028-03-31, 91", "2026, 4, 2026-10-01, 2026-12-31, 92"})
    void aQuarterHasItsDays(int year, int number, LocalDate first, LocalDate last, int days) {
        Quarter quarter = new Quarter(year, number);
        assertThat(quarter.firstDay()).isEqualTo(first);
        assertThat(quarter.lastDay()).isEqualTo(last);
        assertThat(quarter.days()).isEqualTo(days);
        assertThat(Quarter.of(first)).isEqualTo(Quarter.of(last)).isEqualTo(quarter);
        assertThat(quarter.contains(last.plusDays(1))).isFalse();
    }

    private static List<LocalDate> days(String list) {
        return list == null ? List.of() : Stream.of(list.split(" ")).map(LocalDate::parse).toList();
    }

    private static List<Stretch> stretches(String list) {
        return list == null
                ? List.of()
                : Stream.of(list.split(" "))
                        .map(s -> new Stretch(LocalDate.parse(s.split("/")[0]), LocalDate.parse(s.split("/")[1])))
                        .toList();
    }
}
