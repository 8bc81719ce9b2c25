package vn.nennep.session;

/** What is looked at before a session (A6.5). */
public enum ReadinessItem {
    ROOM("Phòng họp"),
    COMPUTER("Máy tính"),
    PROJECTOR("Máy chiếu"),
    NETWORK("Mạng"),
    ONLINE_LINK("Đường truyền trực tuyến đã kết nối thử"),
    PRINTED_COPIES("Tài liệu in cho đảng viên không có thư điện tử");

    private final String label;

    ReadinessItem(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
