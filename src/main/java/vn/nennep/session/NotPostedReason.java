package vn.nennep.session;

/** Why something was not posted in the handbook application ({@code domain.md} §1.3 rows 6–8). */
public enum NotPostedReason {
    NO_APPLICATION("Chi bộ không dùng Sổ tay đảng viên điện tử"),
    CLASSIFIED("Có nội dung không được đăng"),
    OUTAGE("Ứng dụng không đăng được"),
    OTHER("Lý do khác");

    private final String label;

    NotPostedReason(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
