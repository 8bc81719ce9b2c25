package vn.nennep.session;

/** What the direct superior committee answers to a report (P2 element 22). */
public enum ReportAnswer {

    ACCEPTED("Xác nhận"),
    MORE_REQUESTED("Yêu cầu bổ sung");

    private final String label;

    ReportAnswer(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
