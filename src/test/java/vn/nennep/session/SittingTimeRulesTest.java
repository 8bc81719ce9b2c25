package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.platform.policy.Ratio;

/** Source: domain.md A1.9, A13.3, §1.3 rows 2 and 3; each with a second value of its policy. */
class SittingTimeRulesTest {

    @ParameterizedTest(name = "{1} of {2} minutes, at least {0}: too little {3}")
    @CsvSource({"0.40, 40, 100, false", "0.40, 39, 100, true", "0.40, 2, 5, false", "0.40, 1, 3, true", "0.40, 0, 0, false", "0.50, 49, 100, true",
        "0.50, 50, 100, false", "0, 0, 60, false"})
    void discussionNeedsItsShare(String minShare, int discussion, int whole, boolean tooLittle) {
        assertThat(new DiscussionRule(Ratio.parse(minShare)).tooLittle(new Share(discussion, whole))).isEqualTo(tooLittle);
    }

    @ParameterizedTest(name = "{1} planned, {2} used, {0} more allowed: {3}")
    @CsvSource({"0.25, 20, 25, false", "0.25, 20, 26, true", "0.25, 20, 10, false", "0.25, , 90, false", "0.25, 0, 5, false", "0.10, 20, 22, false",
        "0.10, 20, 23, true"})
    void moreThanPlannedAndAQuarterIsNoted(String tolerance, Integer planned, int used, boolean overrun) {
        assertThat(new OverrunRule(Ratio.parse(tolerance)).overrun(planned, used)).isEqualTo(overrun);
    }

    @ParameterizedTest(name = "{1}, {2} minutes, at least {0}: too short {3}")
    @CsvSource({"120, COMBINED, 119, true", "120, COMBINED, 120, false", "120, SEPARATE, 30, false", "90, COMBINED, 90, false", "90, COMBINED, 89, true",
        "0, COMBINED, 0, false"})
    void aCombinedSittingHasALeastLength(int minMinutes, SittingForm form, int minutes, boolean tooShort) {
        assertThat(new CombinedLengthRule(minMinutes).tooShort(form, minutes)).isEqualTo(tooShort);
    }

    @ParameterizedTest(name = "opened {0}, written {1}: {2}")
    @CsvSource({
        "2026-06-10T21:00:30, 21:00, 2026-06-10T21:00", "2026-06-10T21:00:30, 20:59, 2026-06-11T20:59",
        "2026-06-10T21:00, 23:59, 2026-06-10T23:59", "2026-06-10T21:00, 00:00, 2026-06-11T00:00", "2026-06-10T00:00, 00:00, 2026-06-10T00:00"
    })
    void aTimeBeforeTheOpeningIsAfterMidnight(LocalDateTime openedAt, LocalTime written, LocalDateTime meant) {
        assertThat(new SittingClock(openedAt).at(written)).isEqualTo(meant);
        assertThat(new SittingClock(openedAt).at(null)).isNull();
    }
}
