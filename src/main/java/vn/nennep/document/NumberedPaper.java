package vn.nennep.document;

/** A paper that is issued under a number of its type's series. */
public interface NumberedPaper extends Paper {

    DocumentType type();

    @Override
    default String title() {
        return type().title();
    }

    /** The type as it stands in the symbol. */
    default String abbreviation() {
        return type().abbreviation();
    }
}
