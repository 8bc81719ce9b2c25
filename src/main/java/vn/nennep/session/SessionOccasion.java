package vn.nennep.session;

/** Why a session takes place (P2 start). Only one of the year's plan explains itself. */
public enum SessionOccasion {

    PLANNED("Theo kế hoạch năm"),
    EXTRAORDINARY("Chuyên đề đột xuất"),
    SUPPLEMENTARY("Chuyên đề bổ sung");

    private final String label;

    SessionOccasion(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
