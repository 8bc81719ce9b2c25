package vn.nennep.platform.audit;

/** What kind of record somebody read. */
public enum ReadingKind {
    SESSION_FILE("Hồ sơ buổi sinh hoạt"),
    SESSION_BUNDLE("Cả hồ sơ buổi sinh hoạt, tải về"),
    REVIEW_FILE("Hồ sơ kiểm điểm, xếp loại"),
    TASK_FORM("Tài liệu kèm một việc"),
    ATTACHED_FILE("Tệp đính kèm"),
    ISSUED_PAPER("Văn bản đã ban hành"),
    PRINTED_PAPER("Văn bản in từ hồ sơ"),
    REVIEW_RESULT("Kết quả đánh giá, xếp loại"),
    MEMBER_RECORD("Hồ sơ đảng viên"),
    READING_LOG("Nhật ký đọc"),
    READING_LOG_EXPORT("Nhật ký đọc, tải về");

    private final String label;

    ReadingKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
