package vn.nennep.session;

/** What of a session's arrangements was changed. */
public enum ArrangementKind {

    PREPARER("Người chuẩn bị"),
    TIME("Thời gian"),
    PLACE("Địa điểm"),
    MODE("Hình thức họp"),
    MEETING_LINK("Địa chỉ phòng họp trực tuyến");

    private final String label;

    ArrangementKind(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
