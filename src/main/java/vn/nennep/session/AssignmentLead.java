package vn.nennep.session;

import java.time.LocalDate;

/**
 * Until when the preparers are to be assigned. Source: {@code domain.md} A3.1 and P2 “DMN {@code assignmentLead}”. The verdict on an assignment that
 * was made is the decision table's; this is the date shown beforehand, and a test holds the two together.
 */
public final class AssignmentLead {

    private AssignmentLead() {
    }

    /**
     * The last day that is in time.
     *
     * @return for {@code AT_PREVIOUS_REGULAR_SESSION} the last day of the calendar month before the session's, on or before which the regular session
     *     with the assignment lies; for {@code P1M} one calendar month before, cut to the end of a shorter month (31 March → 28 or 29 February)
     */
    public static LocalDate latest(AssignmentMode mode, LocalDate thematicOn) {
        return switch (mode) {
            case AT_PREVIOUS_REGULAR_SESSION -> thematicOn.withDayOfMonth(1).minusDays(1);
            case P1M -> thematicOn.minusMonths(1);
        };
    }
}
