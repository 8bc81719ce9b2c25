package vn.nennep.review;

/** Which form of self-review a member writes ({@code domain.md} §3.7). */
public enum SelfReviewForm {
    FORM_2A("Mẫu 2A", "Đảng viên không giữ chức vụ lãnh đạo, quản lý"),
    FORM_2B("Mẫu 2B", "Đảng viên giữ chức vụ lãnh đạo, quản lý"),
    /** Since R2025 only. */
    FORM_2C("Mẫu 2C", "Đảng viên không công tác trong hệ thống chính trị");

    private final String label;
    private final String meaning;

    SelfReviewForm(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
