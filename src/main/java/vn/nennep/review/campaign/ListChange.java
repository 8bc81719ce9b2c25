package vn.nennep.review.campaign;

/** What is changed in a cell's list of those who are reviewed ({@code domain.md} P6 rows 1 and 2, “Exceptions”). */
public enum ListChange {
    FORM("Đổi mẫu bản kiểm điểm", false),
    CIVIL_SERVANT("Đổi diện công chức, viên chức", false),
    TAKEN_OUT("Đưa ra khỏi diện xếp loại", false),
    TAKEN_IN("Đưa vào diện xếp loại", false),
    ARRIVED("Chuyển đến chi bộ", true),
    TRANSFERRED("Chuyển đi nơi khác", true),
    SUSPENDED("Bị đình chỉ sinh hoạt đảng: tạm dừng", true),
    RESUMED("Hết đình chỉ: tiếp tục", true),
    DECEASED("Từ trần", true),
    LEFT_PARTY("Ra khỏi Đảng", true),
    OTHER("Không xếp loại vì lý do khác", true);

    private final String label;
    private final boolean later;

    ListChange(String label, boolean later) {
        this.label = label;
        this.later = later;
    }

    public String label() {
        return label;
    }

    /** Whether it may happen after the list was settled. */
    public boolean later() {
        return later;
    }
}
