package vn.nennep.review;

/** The two groups of criteria; under R2025 the common ones give 30 points and the results 70 ({@code domain.md} §3.4). */
public enum CriterionGroup {
    COMMON("Tiêu chí chung", 30),
    RESULT("Kết quả thực hiện nhiệm vụ", 70);

    private final String label;
    private final int points;

    CriterionGroup(String label, int points) {
        this.label = label;
        this.points = points;
    }

    public String label() {
        return label;
    }

    /** The most that its criteria give together under R2025. */
    public int points() {
        return points;
    }
}
