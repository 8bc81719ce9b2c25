package vn.nennep.review;

/** The grade of one criterion under {@link Regime#R2023} ({@code domain.md} §3.3, row 8). */
public enum CriterionGrade {
    EXCELLENT("Xuất sắc"),
    GOOD("Tốt"),
    AVERAGE("Trung bình"),
    POOR("Kém");

    private final String label;

    CriterionGrade(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
