package vn.nennep.organization;

/** Whether a member is obliged to attend, and counts, in the cell ({@code domain.md} §1.5). */
public enum ActivityStatus {
    ACTIVE("Đang sinh hoạt"),
    EXEMPT("Miễn công tác và sinh hoạt"),
    TEMPORARILY_ELSEWHERE("Sinh hoạt tạm thời nơi khác"),
    SUSPENDED("Đình chỉ sinh hoạt đảng");

    private final String label;

    ActivityStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
