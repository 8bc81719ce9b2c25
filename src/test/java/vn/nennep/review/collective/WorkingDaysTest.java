package vn.nennep.review.collective;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.testing.EngineTest;

/** The draft goes out three working days before the meeting (domain.md §3.3 row 2): neither weekends nor holidays are any. */
@EngineTest
@Import(ReviewHelpers.class)
class WorkingDaysTest {

    @Autowired
    WorkingDays days;

    @ParameterizedTest(name = "sent {0}, meeting {1}: {2}")
    @CsvSource({
        // from a Monday
        "2026-04-20, 2026-04-20, 0", "2026-04-20, 2026-04-21, 1", "2026-04-20, 2026-04-23, 3", "2026-04-21, 2026-04-20, 0",
        // over a weekend, and to a day of it
        "2026-04-10, 2026-04-13, 1", "2026-04-10, 2026-04-12, 0", "2026-04-09, 2026-04-14, 3", "2026-04-11, 2026-04-13, 1",
        // Thursday 30/4 and Friday 1/5 are holidays, so is Monday 27/4
        "2026-04-29, 2026-05-04, 1", "2026-04-29, 2026-05-06, 3", "2026-04-24, 2026-04-28, 1"
    })
    void theDayOfSendingIsNotCountedThatOfTheMeetingIs(LocalDate sent, LocalDate meeting, int count) {
        assertThat(days.between(sent, meeting)).isEqualTo(count);
    }
}
