package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: domain.md P2 form 2 and timers, B1: T−7 draft in, T−4 review, T−1 sent, T+2 posted, T+5 finished, T+7 reported. */
class MilestonesTest {

    @ParameterizedTest(name = "session {0} {1}")
    @CsvSource({
        "2026-06-10T14:00, AT_PREVIOUS_REGULAR_SESSION, P7D, P3D, P1D, 2026-05-31, 2026-06-02, 2026-06-06, 2026-06-09T14:00",
        "2026-06-10T14:00, P1M, P7D, P3D, P1D, 2026-05-10, 2026-06-02, 2026-06-06, 2026-06-09T14:00",
        "2026-06-10T00:00, P1M, P7D, P3D, P1D, 2026-05-10, 2026-06-02, 2026-06-06, 2026-06-09T00:00",
        "2026-03-05T07:30, P1M, P7D, P3D, P1D, 2026-02-05, 2026-02-25, 2026-03-01, 2026-03-04T07:30",
        "2028-03-01T07:30, P1M, P7D, P3D, P1D, 2028-02-01, 2028-02-22, 2028-02-26, 2028-02-29T07:30",
        "2026-01-03T19:00, AT_PREVIOUS_REGULAR_SESSION, P7D, P3D, P1D, 2025-12-31, 2025-12-26, 2025-12-30, 2026-01-02T19:00",
        "2026-06-10T14:00, P1M, P10D, P4D, P3D, 2026-05-10, 2026-05-30, 2026-06-04, 2026-06-07T14:00"
    })
    void beforeTheSession(
            LocalDateTime start, AssignmentMode mode, Period draftLead, Period reviewTime, Period materialsLead,
            LocalDate assignBy, LocalDate draftBy, LocalDate reviewBy, LocalDateTime sendBy) {
        assertThat(PreparationMilestones.of(start, mode, draftLead, reviewTime, materialsLead))
                .isEqualTo(new PreparationMilestones(assignBy, draftBy, reviewBy, sendBy));
    }

    @ParameterizedTest(name = "on {0}, draft due {1} for a session on 10 June: latest {2}")
    @CsvSource({
        "2026-05-03, 2026-05-20, ", "2026-05-03, 2026-06-02, ", "2026-05-03, 2026-06-03, 02/06/2026", "2026-05-03, 2026-06-10, 02/06/2026",
        // on the last day, and when it has passed
        "2026-06-02, 2026-06-02, ", "2026-06-02, 2026-06-03, 02/06/2026", "2026-06-03, 2026-06-03, ", "2026-06-03, 2026-06-09, ",
        "2026-06-03, 2026-06-10, 09/06/2026", "2026-06-09, 2026-06-09, ", "2026-06-09, 2026-06-10, 09/06/2026",
        // on the session's day and later it is put on another day anyway
        "2026-06-10, 2026-06-20, ", "2026-06-11, 2026-07-01, "
    })
    void theDraftIsDueEarlierThanSevenDaysBeforeWhereThatIsStillPossible(LocalDate today, LocalDate draftDue, String latest) {
        PreparationMilestones milestones = PreparationMilestones.of(
                LocalDateTime.parse("2026-06-10T14:00"), AssignmentMode.P1M, Period.ofDays(7), Period.ofDays(3), Period.ofDays(1));

        assertThat(milestones.judgeDraftDue(draftDue, today, LocalDate.parse("2026-06-10")).stream().toList())
                .isEqualTo(latest == null ? List.of() : List.of(Finding.refusal("draftDue", "session.assignment.draftDueTooLate", latest)));
    }

    @ParameterizedTest(name = "session ended {0}")
    @CsvSource({
        "2026-06-10T16:05, P2D, P5D, P7D, 2026-06-12T16:05, 2026-06-15, 2026-06-17",
        "2026-12-30T23:59:59, P2D, P5D, P7D, 2027-01-01T23:59:59, 2027-01-04, 2027-01-06",
        "2028-02-27T00:00, P2D, P5D, P7D, 2028-02-29T00:00, 2028-03-03, 2028-03-05",
        "2026-06-10T16:05, P1D, P10D, P2D, 2026-06-11T16:05, 2026-06-20, 2026-06-12"
    })
    void afterTheSession(
            LocalDateTime end, Period publish, Period finalTopic, Period report, LocalDateTime publishBy, LocalDate finaliseBy, LocalDate reportBy) {
        assertThat(FollowUpMilestones.of(end, publish, finalTopic, report)).isEqualTo(new FollowUpMilestones(publishBy, finaliseBy, reportBy));
    }
}
