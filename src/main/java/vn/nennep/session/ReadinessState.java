package vn.nennep.session;

/** How an item stands before a session (A6.5). */
public enum ReadinessState {
    READY("Đã sẵn sàng"),
    MISSING("Còn thiếu"),
    NOT_NEEDED("Không cần");

    private final String label;

    ReadinessState(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
