package vn.nennep.session;

/** Why a session is put off (P2 form 9b). */
public enum PostponementReason {

    EPIDEMIC("Dịch bệnh"),
    NATURAL_DISASTER("Thiên tai"),
    URGENT_DUTY("Nhiệm vụ đột xuất"),
    NO_QUORUM("Không đủ tỷ lệ đảng viên dự"),
    /** Nobody decided it: the time for opening had passed (P2 timers). */
    NOT_OPENED("Quá hạn chưa khai mạc"),
    OTHER("Lý do khác");

    private final String label;

    PostponementReason(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
