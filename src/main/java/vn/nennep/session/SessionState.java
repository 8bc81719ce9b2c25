package vn.nennep.session;

/** How far a thematic session has come. */
public enum SessionState {

    PREPARING("Đang chuẩn bị"),
    REVIEWING("Đang thẩm duyệt đề cương"),
    SCHEDULED("Đã định lịch"),
    NOTIFIED("Đã gửi thông báo, tài liệu"),
    POSTPONED("Đã hoãn, chờ lịch mới"),
    IN_SESSION("Đang sinh hoạt"),
    MINUTES("Đang hoàn chỉnh biên bản"),
    RESOLVING("Đang hoàn thiện chuyên đề, ban hành kết quả"),
    REPORTED("Đã báo cáo cấp trên"),
    COMPLETED("Đã hoàn thành"),
    COMPLETED_NO_RESOLUTION("Đã hoàn thành, không có nghị quyết"),
    CANCELLED("Đã hủy");

    private final String label;

    SessionState(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }

    /** Whether the roll-call that opens the session is still to come. */
    public boolean beforeOpening() {
        return switch (this) {
            case PREPARING, REVIEWING, SCHEDULED, NOTIFIED, POSTPONED -> true;
            default -> false;
        };
    }
}
