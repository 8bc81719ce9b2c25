package vn.nennep.review.result;

/**
 * Something that a check of figures found ({@code domain.md} P9).
 *
 * @param place what it is about, e.g. the year or the organisation; the first argument of its sentence
 */
public record Finding(Check check, String place, Object... arguments) {

    /** The checks of {@code domain.md} P9; the names of V1 to V10. */
    public enum Check {
        /** V1: levels and those not yet rated are those in scope. */
        LEVELS(true),
        /** V2: in scope and out of scope, by reason, are the total. */
        SCOPE(true),
        /** V3: an organisation is the sum of those below it. */
        CHILDREN(true),
        /** V4: the total differs from last year's by more than the tolerance. */
        JUMP(true),
        /** V5: parts are the whole. */
        PARTS(true),
        /** V6: a share isn't what the counts give. */
        SHARE(true),
        /** V7: one paper is cited with two dates. */
        CITATION(true),
        /** V8: the period isn't said. */
        PERIOD(true),
        /** V9: more than a reading of the limit allows. */
        QUOTA(false),
        /** V10: a day lies outside the period. */
        DAY(true);

        private final boolean asksReason;

        Check(boolean asksReason) {
            this.asksReason = asksReason;
        }

        /** Whether a report that has it must say why. */
        public boolean asksReason() {
            return asksReason;
        }
    }

    /** Code and arguments of its sentence. */
    String code() {
        return "result.check." + check;
    }

    Object[] words() {
        Object[] all = new Object[arguments.length + 1];
        all[0] = place;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }
}
