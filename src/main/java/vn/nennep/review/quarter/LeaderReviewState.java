package vn.nennep.review.quarter;

/** How far a leader's review of the quarter is. */
public enum LeaderReviewState {
    WRITING("Đang viết bản tự đánh giá"),
    /** He handed in, or his time ran out. */
    SUBMITTED("Chờ thẩm định"),
    APPRAISED("Chờ cấp ủy quyết định"),
    DECIDED("Đã quyết định xếp loại"),
    CANCELLED("Không tiếp tục");

    private final String label;

    LeaderReviewState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean open() {
        return this != DECIDED && this != CANCELLED;
    }
}
