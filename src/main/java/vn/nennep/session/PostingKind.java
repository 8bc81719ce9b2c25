package vn.nennep.session;

/** What is posted in the members' handbook application (Sổ tay đảng viên điện tử): the materials before a session, its outcome after it. */
public enum PostingKind {
    MATERIALS("Đăng tài liệu"),
    OUTCOME("Đăng kết quả");

    private final String label;

    PostingKind(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
