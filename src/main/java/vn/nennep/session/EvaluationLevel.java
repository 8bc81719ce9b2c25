package vn.nennep.session;

/** How good the chair finds one side of the session (P2 form 12). */
public enum EvaluationLevel {
    GOOD("Tốt"),
    FAIR("Khá"),
    AVERAGE("Trung bình"),
    POOR("Kém");

    private final String label;

    EvaluationLevel(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
