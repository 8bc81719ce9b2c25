package vn.nennep.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Optional;

/**
 * The due dates before a session. Source: {@code domain.md} P2 form 2 and timers, B1. A date is met until its last second; {@code sendBy} is a point
 * in time and is met at exactly that point.
 *
 * @param assignBy last day for the assignment
 * @param draftBy last day that may be set for the draft: earlier than seven days before the session [P]
 * @param reviewBy last day for the review of a draft handed in on time [P]
 * @param sendBy when notice and materials must be out
 */
public record PreparationMilestones(LocalDate assignBy, LocalDate draftBy, LocalDate reviewBy, LocalDateTime sendBy) {

    /**
     * @param mode policy {@code assignment.mode}
     * @param draftLead policy {@code draft.minLead}
     * @param reviewTime policy {@code draft.reviewTime}
     * @param materialsLead policy {@code materials.minLead}
     */
    public static PreparationMilestones of(
            LocalDateTime start, AssignmentMode mode, Period draftLead, Period reviewTime, Period materialsLead) {
        LocalDate day = start.toLocalDate();
        LocalDate draftIsIn = day.minus(draftLead);
        return new PreparationMilestones(
                AssignmentLead.latest(mode, day), draftIsIn.minusDays(1), draftIsIn.plus(reviewTime), new MaterialsLead(materialsLead).sendBy(start));
    }

    /** A due date for the draft that leaves too little time. */
    public Optional<Finding> judgeDraftDue(LocalDate draftDue, LocalDate today, LocalDate sessionOn) {
        return latestDraftDue(today, sessionOn)
                .filter(draftDue::isAfter)
                .map(latest -> Finding.refusal("draftDue", "session.assignment.draftDueTooLate", latest));
    }

    /**
     * The last day that may be set for the draft. Where {@code draftBy} has passed, as when a topic is assigned anew, it is the day before the session; where that has
     * passed too, the session is held on another day anyway and there is none.
     *
     * @param sessionOn the day for which the session is planned
     */
    public Optional<LocalDate> latestDraftDue(LocalDate today, LocalDate sessionOn) {
        if (!draftBy.isBefore(today)) {
            return Optional.of(draftBy);
        }
        return sessionOn.isAfter(today) ? Optional.of(sessionOn.minusDays(1)) : Optional.empty();
    }
}
