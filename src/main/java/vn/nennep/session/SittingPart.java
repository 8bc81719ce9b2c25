package vn.nennep.session;

/** The parts of a sitting; a combined one has both, one after the other ({@code domain.md} §1.3 row 3). */
public enum SittingPart {
    REGULAR("Sinh hoạt thường kỳ"),
    THEMATIC("Sinh hoạt chuyên đề");

    private final String label;

    SittingPart(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
