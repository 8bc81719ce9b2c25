package vn.nennep.session;

/** What of a session's arrangements was changed. */
public enum ArrangementKind {

    PREPARER("Người chuẩn bị"),
    TIME("Thời gian"),
    PLACE("Địa điểm");

    private final String label;

    ArrangementKind(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
