package vn.nennep.session;

/** The paper in which the cell lays down its result (A8.8). */
public enum OutputDocument {

    RESOLUTION("Nghị quyết"),
    CONCLUSION("Kết luận"),
    NOTICE("Thông báo");

    private final String label;

    OutputDocument(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
