package vn.nennep.review.round;

/** How far a round is ({@code domain.md} P6 rows 8–18). */
public enum RoundState {
    REMARKS("Chi ủy chuẩn bị nhận xét"),
    MEETING("Chờ hội nghị kiểm điểm"),
    /** The members complete their self-reviews. */
    COMPLETION("Chờ hoàn chỉnh bản kiểm điểm"),
    VOTING("Đang bỏ phiếu"),
    WITH_SUPERIOR("Đã gửi cấp trên"),
    ANNOUNCED("Đã thông báo kết quả"),
    /** Everybody was put off, or isn't rated any more. */
    EMPTY("Không còn ai để xếp loại");

    private final String label;

    RoundState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean open() {
        return this != ANNOUNCED && this != EMPTY;
    }
}
