package vn.nennep.review.appraisal;

/** How far a committee's decision is. */
public enum DecisionState {
    /** Entered; where levels above the cap are among them, somebody else has yet to confirm them. */
    PREPARED("Chờ xác nhận"),
    REFUSED("Không được xác nhận"),
    /** The levels stand. */
    RECORDED("Đã quyết định");

    private final String label;

    DecisionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
