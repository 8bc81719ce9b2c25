package vn.nennep.session;

/** How a member's attendance was taken (P2 form 10); never in the application in a special cell ({@code domain.md} §1.3 row 8). */
public enum AttendanceWay {
    IN_PERSON("Điểm danh trực tiếp"),
    APP("Điểm danh qua ứng dụng");

    private final String label;

    AttendanceWay(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
