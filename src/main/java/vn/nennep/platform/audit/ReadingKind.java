package vn.nennep.platform.audit;

/** What kind of record somebody read. */
public enum ReadingKind {
    SESSION_FILE("Hồ sơ buổi sinh hoạt"),
    SESSION_BUNDLE("Cả hồ sơ buổi sinh hoạt, tải về"),
    REVIEW_FILE("Hồ sơ kiểm điểm, xếp loại", true),
    REVIEW_TASK("Tài liệu kèm việc kiểm điểm, xếp loại", true),
    REVIEW_PAPER("Văn bản kiểm điểm, xếp loại", true),
    COMPLAINT_FILE("Hồ sơ đề nghị xem xét lại", true),
    QUOTA_TRIAL("Trang thử mức xếp loại", true),
    TASK_FORM("Tài liệu kèm một việc"),
    ATTACHED_FILE("Tệp đính kèm"),
    ISSUED_PAPER("Văn bản đã ban hành"),
    PRINTED_PAPER("Văn bản in từ hồ sơ"),
    REVIEW_RESULT("Kết quả đánh giá, xếp loại", true),
    MEMBER_RECORD("Hồ sơ đảng viên"),
    READING_LOG("Nhật ký đọc"),
    READING_LOG_EXPORT("Nhật ký đọc, tải về");

    private final String label;
    private final boolean rates;

    ReadingKind(String label) {
        this(label, false);
    }

    ReadingKind(String label, boolean rates) {
        this.label = label;
        this.rates = rates;
    }

    /** Whether it tells how people are rated: of one person, or of all whom a list names. */
    public boolean rates() {
        return rates;
    }

    public String label() {
        return label;
    }
}
