package vn.nennep.review.ballot;

/** Where a ballot stands. */
public enum BallotState {
    /** The paper is made up; nobody votes yet, or the vote has to be held again. */
    PREPARED("Chờ mở bỏ phiếu"),
    VOTING("Đang bỏ phiếu, kiểm phiếu"),
    COUNTED("Đã kiểm phiếu, chờ xác nhận"),
    CLOSED("Đã có kết quả");

    private final String label;

    BallotState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
