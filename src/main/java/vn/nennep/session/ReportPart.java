package vn.nennep.session;

/** What the superior may ask for once more (P2 element 22). */
public enum ReportPart {
    FINAL_TOPIC("Chuyên đề hoàn thiện"),
    RESOLUTION("Nghị quyết, kết luận, thông báo"),
    OTHER("Nội dung khác");

    private final String label;

    ReportPart(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
