package vn.nennep.session;

/** What somebody has to do at a sitting from its opening to the signed minutes. */
public enum Duty {
    MINUTE_TAKER("Thư ký ghi biên bản"),
    CHAIR("Chủ trì");

    private final String label;

    Duty(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
