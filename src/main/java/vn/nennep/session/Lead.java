package vn.nennep.session;

/** Whether something was done early enough. Late is recorded and scored, it never stops the session (P2, “Late ≠ blocked”). */
public enum Lead {

    IN_TIME("Đúng hạn"),
    LATE("Chậm");

    private final String label;

    Lead(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
