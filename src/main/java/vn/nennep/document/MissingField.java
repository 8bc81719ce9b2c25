package vn.nennep.document;

/**
 * A paper lacks something it can't be issued without. Nothing was issued and no number used; the caller's transaction is not
 * spoilt. The exception's text is the message code alone, so that nothing personal gets into a log or an incident.
 */
public final class MissingField extends RuntimeException {

    private static final String CODE_PREFIX = "document.missing.";

    private final String field;
    private final int row;

    MissingField(String field) {
        this(field, 0);
    }

    MissingField(String field, int row) {
        super(CODE_PREFIX + field);
        this.field = field;
        this.row = row;
    }

    /** Key of the field as the paper's record names it; in a list {@code tasks.product}. */
    public String field() {
        return field;
    }

    /** Which entry of the list, counted from 1; 0 if the field is not in a list. */
    public int row() {
        return row;
    }

    /** Code in {@code messages/document.properties}; the message takes {@link #row()} as {@code {0}}. */
    public String messageCode() {
        return CODE_PREFIX + field;
    }
}
