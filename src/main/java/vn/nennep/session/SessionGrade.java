package vn.nennep.session;

/** The quality of a session by its points ({@code domain.md} §2.1); not the level of the yearly review. */
public enum SessionGrade {
    GOOD("Tốt"),
    FAIR("Khá"),
    AVERAGE("Trung bình"),
    POOR("Kém");

    private final String label;

    SessionGrade(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
