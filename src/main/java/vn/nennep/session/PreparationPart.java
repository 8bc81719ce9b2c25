package vn.nennep.session;

/** What a member of the preparing group does (A3.4). Who supports is added by the committee when an outline didn't succeed (P2 row 6b). */
public enum PreparationPart {

    WRITE("Viết"),
    EDIT("Biên tập"),
    PRESENT("Trình bày"),
    SUPPORT("Hỗ trợ");

    private final String label;

    PreparationPart(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
