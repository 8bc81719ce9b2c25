package vn.nennep.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: domain.md B0 “REM”; fault R-21: what holds at the last second of a day and at the first of the next. */
class ReminderStepsTest {

    private static final String DEFAULT = "-P3D,-P1D,P0D,P2D";

    @ParameterizedTest(name = "{0}: due {1}, at {2}: {3}")
    @CsvSource(delimiter = ';', value = {
        DEFAULT + "; 2026-05-20T23:59:59; 2026-05-16T23:59:59; ",
        DEFAULT + "; 2026-05-20T23:59:59; 2026-05-17T00:00:00; P-3D",
        DEFAULT + "; 2026-05-20T23:59:59; 2026-05-18T23:59:59; P-3D",
        DEFAULT + "; 2026-05-20T23:59:59; 2026-05-19T00:00:00; P-1D",
        DEFAULT + "; 2026-05-20T23:59:59; 2026-05-20T23:59:59; P-1D",
        DEFAULT + "; 2026-05-20T23:59:59; 2026-05-21T00:00:00; P0D",
        DEFAULT + "; 2026-05-20T23:59:59; 2026-05-22T23:59:59; P0D",
        DEFAULT + "; 2026-05-20T23:59:59; 2026-05-23T00:00:00; P2D",
        DEFAULT + "; 2026-05-20T23:59:59; 2026-09-01T06:30:00; P2D",
        // due at midnight: the day before belongs to the day before
        DEFAULT + "; 2026-05-20T00:00:00; 2026-05-16T23:59:59; ",
        DEFAULT + "; 2026-05-20T00:00:00; 2026-05-17T00:00:00; P-3D",
        DEFAULT + "; 2026-05-20T00:00:00; 2026-05-20T00:00:00; P-1D",
        DEFAULT + "; 2026-05-20T00:00:00; 2026-05-20T00:00:01; P0D",
        // due within the day
        DEFAULT + "; 2026-05-20T14:00:00; 2026-05-20T06:30:00; P-1D",
        DEFAULT + "; 2026-05-20T14:00:00; 2026-05-20T14:00:00; P-1D",
        DEFAULT + "; 2026-05-20T14:00:00; 2026-05-20T14:00:01; P0D",
        DEFAULT + "; 2026-05-20T14:00:00; 2026-05-22T14:00:00; P0D",
        DEFAULT + "; 2026-05-20T14:00:00; 2026-05-22T14:00:01; P2D",
        // over the end of a month
        DEFAULT + "; 2026-03-01T23:59:59; 2026-02-26T00:00:00; P-3D",
        // a second policy, and one written in another order
        "-P7D,P5D; 2026-05-20T23:59:59; 2026-05-12T23:59:59; ",
        "-P7D,P5D; 2026-05-20T23:59:59; 2026-05-13T00:00:00; P-7D",
        "-P7D,P5D; 2026-05-20T23:59:59; 2026-05-25T23:59:59; P-7D",
        "-P7D,P5D; 2026-05-20T23:59:59; 2026-05-26T00:00:00; P5D",
        "P2D,P0D,-P1D,-P3D; 2026-05-20T23:59:59; 2026-05-23T00:00:00; P2D"
    })
    void theLatestStepThatAppliesCounts(String offsets, LocalDateTime due, LocalDateTime now, String step) {
        assertThat(ReminderSteps.of(List.of(offsets.split(","))).reached(due, now).map(ReminderSteps.Step::name).orElse(null)).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"-P1D, false, false", "P0D, true, false", "P1D, false, true", "P2D, false, true"})
    void theSecretaryIsToldWhenItIsOverdueAndTheSuperiorAfterwards(String offset, boolean overdue, boolean escalated) {
        ReminderSteps.Step step = new ReminderSteps.Step(java.time.Period.parse(offset));
        assertThat(step.overdue()).isEqualTo(overdue);
        assertThat(step.escalated()).isEqualTo(escalated);
    }

    @ParameterizedTest(name = "due {0}, reminded {1}, urging {2}: {3}")
    @CsvSource({
        ", false, false, NEW", ", true, false, SOON",
        "2026-05-20T06:30:00, true, false, TODAY", "2026-05-20T06:29:59, true, false, OVERDUE", "2026-05-20T23:59:59, false, false, TODAY",
        "2026-05-21T00:00:00, true, false, SOON", "2026-05-21T00:00:00, false, false, NEW",
        "2026-05-19T23:59:59, true, true, URGED", "2026-05-30T00:00:00, false, true, URGED"
    })
    void eachReminderStandsUnderTheHeadingThatPressesMost(LocalDateTime due, boolean reminded, boolean urging, Heading heading) {
        assertThat(Heading.of(due, reminded, urging, LocalDateTime.of(2026, 5, 20, 6, 30))).isEqualTo(heading);
    }
}
