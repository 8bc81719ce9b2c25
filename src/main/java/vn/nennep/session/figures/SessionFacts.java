package vn.nennep.session.figures;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of one session, counted.
 *
 * @param day on which it was held; on which it is to be, as long as it wasn't
 * @param onTemplate its outline was approved with every section of the common template
 * @param sentInTime whether notice and materials went out early enough; empty when they didn't go out
 * @param opinions how many opinions were spoken
 * @param relating how many of these relate the topic to the cell or comment on the draft
 * @param speakers how many of the members who came spoke
 * @param attendees how many members came
 * @param obliged how many had to come
 * @param presentObliged how many of these came
 * @param minutesAtOnce whether the minutes were signed at the first try; empty as long as they weren't decided on
 * @param focalPoints how many the committee set; empty before it prepared the session
 */
record SessionFacts(
        long session,
        String unit,
        LocalDate day,
        boolean held,
        boolean cancelled,
        boolean onTemplate,
        Optional<Boolean> sentInTime,
        int opinions,
        int relating,
        int speakers,
        int attendees,
        int obliged,
        int presentObliged,
        Optional<Boolean> minutesAtOnce,
        Optional<Integer> focalPoints) {}
