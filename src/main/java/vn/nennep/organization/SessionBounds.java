package vn.nennep.organization;

import java.time.LocalDateTime;
import java.time.LocalDate;

/**
 * What ends a login session before its time (fault S-27).
 *
 * @param sessionsFrom sessions opened before this moment are over: the password was set then, or the person left all devices; null when never
 * @param lastEnd the last day of the role, substitution or membership that ended last; null when none has ended
 */
public record SessionBounds(LocalDateTime sessionsFrom, LocalDate lastEnd) {

    /** Whether a session that was opened at this moment is over: a role that it was opened with has ended since, or the password has changed. */
    public boolean end(LocalDateTime openedAt) {
        return sessionsFrom != null && openedAt.isBefore(sessionsFrom) || lastEnd != null && openedAt.isBefore(lastEnd.plusDays(1).atStartOfDay());
    }
}
