package vn.nennep.review.reconsideration;

/** Where a complaint stands ({@code domain.md} P10). */
public enum ComplaintState {
    RECEIVED("Đã nhận, chờ kiểm tra"),
    ACCEPTED("Đã thụ lý, chờ phân công"),
    VERIFYING("Đang xác minh"),
    VERIFIED("Đã xác minh, chờ kết luận"),
    /** The committee has concluded; the procedure carries it out. */
    CONCLUDED("Đã kết luận"),
    UPHELD("Giữ nguyên kết quả"),
    CHANGED("Đã thay đổi mức xếp loại"),
    REDO("Làm lại bước xếp loại"),
    WITHDRAWN("Đã rút"),
    REJECTED_FORMAL("Không thụ lý");

    private final String label;

    ComplaintState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the rating is marked as being looked into. */
    public boolean open() {
        return ordinal() <= CONCLUDED.ordinal();
    }

    /** Whether it can still be taken back. */
    public boolean withdrawable() {
        return ordinal() < CONCLUDED.ordinal();
    }

    /** Whether a committee has answered it in the matter itself. */
    boolean answered() {
        return this == UPHELD || this == CHANGED;
    }
}
