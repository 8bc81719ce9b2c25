package vn.nennep.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import vn.nennep.platform.clock.DayEnd;

/**
 * The due dates after a session. Source: {@code domain.md} P2 timers and rows 17–21. Publishing is reckoned in hours from the end (HD 42; whether days
 * are meant is open question 8), the others in days.
 *
 * @param publishBy resolution signed, issued and posted
 * @param finaliseBy finished topic [P]
 * @param reportBy report to the direct superior committee [P]
 */
public record FollowUpMilestones(LocalDateTime publishBy, LocalDate finaliseBy, LocalDate reportBy) {

    /**
     * @param publishDelay policy {@code publish.maxDelay}
     * @param finalTopicDelay policy {@code finalTopic.maxDelay}
     * @param reportDelay policy {@code upwardReport.maxDelay}
     */
    public static FollowUpMilestones of(LocalDateTime end, Period publishDelay, Period finalTopicDelay, Period reportDelay) {
        LocalDate day = end.toLocalDate();
        return new FollowUpMilestones(end.plus(publishDelay), day.plus(finalTopicDelay), day.plus(reportDelay));
    }

    /** The last moment of {@code finaliseBy}: a day that is set as a limit is kept until its last second. */
    public LocalDateTime finaliseUntil() {
        return lastMoment(finaliseBy);
    }

    /** The last moment of {@code reportBy}. */
    public LocalDateTime reportUntil() {
        return lastMoment(reportBy);
    }

    private static LocalDateTime lastMoment(LocalDate day) {
        return DayEnd.of(day);
    }
}
