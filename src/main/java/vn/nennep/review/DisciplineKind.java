package vn.nennep.review;

/** Forms of discipline ({@code domain.md} glossary); those of an organisation are the first two and its dissolution. */
public enum DisciplineKind {
    REPRIMAND("Khiển trách"),
    WARNING("Cảnh cáo"),
    DISMISSAL("Cách chức"),
    EXPULSION("Khai trừ"),
    DISSOLUTION("Giải tán");

    private final String label;

    DisciplineKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
