package vn.nennep.document;

import java.util.Collection;

/** Names the first mandatory field that a paper lacks. */
final class Required {

    private Required() {}

    /** @param value a text with something to print in it, a list with an entry, or any other value that is not null */
    static void field(String name, Object value) {
        field(name, value, 0);
    }

    /** @param row the entry's place in its list, counted from 1 */
    static void field(String name, Object value, int row) {
        boolean missing = value == null
                || value instanceof String text && PaperText.line(text).isEmpty()
                || value instanceof Collection<?> entries && entries.isEmpty();
        if (missing) {
            throw new MissingField(name, row);
        }
    }
}
