package vn.nennep.document;

/** A paper lacks something it can't be issued without. */
public final class MissingField extends PaperFault {

    private static final long serialVersionUID = 1L;
    private static final String CODE_PREFIX = "document.missing.";

    private final String field;
    private final int row;

    MissingField(String field, int row) {
        super(CODE_PREFIX + field, null);
        this.field = field;
        this.row = row;
    }

    /** Key of the field as the paper's record names it; in a list {@code tasks.product}. */
    public String field() {
        return field;
    }

    /** Which entry of the list, counted from 1; 0 if the field is not in a list. The message takes it as {@code {0}}. */
    public int row() {
        return row;
    }

    @Override
    public Object[] arguments() {
        return new Object[] {row};
    }
}
