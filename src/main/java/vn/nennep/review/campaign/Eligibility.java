package vn.nennep.review.campaign;

import java.time.LocalDate;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.review.OutReason;

/** Says whether a member is rated ({@code domain.md} §3.2). Which rule judges is chosen by the campaign's year. */
public interface Eligibility {

    /**
     * What is judged.
     *
     * @param judged the day whose rule judges
     * @param unit where he belongs
     * @param months whole months since his admission, see {@link #months}; null where the day isn't known
     */
    record Case(LocalDate judged, String unit, ActivityStatus activity, Integer months) {}

    /** @param reason null when he is rated */
    record Verdict(boolean inScope, OutReason reason) {}

    Verdict judge(Case of);

    /**
     * Whole months from the one day to the other. The day on which a month is full is that of the same number; where the month has none, its last: from 31/5 six
     * months are full on 30/11.
     *
     * @return null where the first day isn't known; 0 where it lies after the second
     */
    static Integer months(LocalDate from, LocalDate to) {
        if (from == null) {
            return null;
        }
        int months = Math.max(0, (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue());
        return months > 0 && from.plusMonths(months).isAfter(to) ? months - 1 : months;
    }
}
