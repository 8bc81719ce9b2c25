package vn.nennep.session;

/** How urgent a task of a resolution is (A10.4: “chọn những việc trọng tâm, cấp bách”). */
public enum Priority {
    URGENT("Cấp bách"),
    KEY("Trọng tâm"),
    NORMAL("Thường xuyên");

    private final String label;

    Priority(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
