package vn.nennep.session;

/** What a member of the preparing group does (A3.4). */
public enum PreparationPart {

    WRITE("Viết"),
    EDIT("Biên tập"),
    PRESENT("Trình bày");

    private final String label;

    PreparationPart(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
