package vn.nennep.administration.transfer;

import java.time.LocalDate;

/**
 * Why, when and where to a member is to go.
 *
 * @param eventOn the day of the retirement, posting or move; the days are counted from it
 * @param untilOn the last day of a temporary stay; null where he goes for good
 * @param destination where to
 */
public record TransferPlan(TransferReason reason, LocalDate eventOn, TransferDuration duration, LocalDate untilOn, Destination destination) {

    /**
     * Where a member goes.
     *
     * @param unitId a cell of this system; null where it is outside
     * @param name the organisation outside; null where it is inside
     */
    public record Destination(String unitId, String name) {

        public boolean inside() {
            return unitId != null;
        }
    }
}
