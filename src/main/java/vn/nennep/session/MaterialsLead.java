package vn.nennep.session;

import java.time.LocalDateTime;
import java.time.Period;

/**
 * Whether the materials went out early enough. Source: {@code domain.md} A5.1, §1.3 row 6, P2 timers: at least one day, read as 24 hours, before the
 * start. Exactly 24 hours is in time. Times are Vietnamese and Vietnam has no summer time, so a day is 24 hours.
 *
 * @param minimum policy {@code materials.minLead}
 */
public record MaterialsLead(Period minimum) {

    public LocalDateTime sendBy(LocalDateTime start) {
        return start.minus(minimum);
    }

    public Lead judge(LocalDateTime sentAt, LocalDateTime start) {
        return Lead.by(sendBy(start), sentAt);
    }
}
