package vn.nennep.session;

/** What the reviewer decides on an outline (A4.5). */
public enum OutlineDecision {

    APPROVED("Duyệt"),
    RETURNED("Trả lại để hoàn thiện");

    private final String label;

    OutlineDecision(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
