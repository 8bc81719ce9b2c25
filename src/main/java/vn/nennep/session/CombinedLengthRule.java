package vn.nennep.session;

/**
 * A regular and a thematic part in one sitting take at least 120 minutes together; less is flagged and stops nothing. A session of its own has no
 * least length. Source: {@code domain.md} §1.3 row 2, P2 “Combined mode”.
 *
 * @param minMinutes policy {@code session.combined.minMinutes}
 */
public record CombinedLengthRule(int minMinutes) {

    /** @param minutes of both parts, added */
    public boolean tooShort(SittingForm form, int minutes) {
        return form == SittingForm.COMBINED && minutes < minMinutes;
    }
}
