package vn.nennep.review.result;

/**
 * Something that a check of figures found ({@code domain.md} P9). A report that has it must say why.
 *
 * @param place what it is about, e.g. the year or the organisation; the first argument of its sentence
 */
public record Finding(Check check, String place, Object... arguments) {

    /** The checks of {@code domain.md} P9, with their numbers there. */
    public enum Check {
        /** V1: levels and those not yet rated are those in scope. */
        LEVELS,
        /** V2: in scope and out of scope, by reason, are the total. */
        SCOPE,
        /** V3: an organisation is the sum of those below it. */
        CHILDREN,
        /** V4: the total differs from last year's by more than the tolerance. */
        JUMP,
        /** V5: parts are the whole. */
        PARTS,
        /** V7: one paper is cited with two dates. */
        CITATION,
        /** V10: something was decided before the campaign was opened. */
        DAY
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
