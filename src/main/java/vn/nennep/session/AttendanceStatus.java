package vn.nennep.session;

/** The roll-call of one member (A6.3). An exempt member who comes is {@link #PRESENT}. */
public enum AttendanceStatus {

    PRESENT("Có mặt"),
    EXCUSED("Vắng có lý do"),
    UNEXCUSED("Vắng không lý do"),
    EXEMPT("Được miễn");

    private final String label;

    AttendanceStatus(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
