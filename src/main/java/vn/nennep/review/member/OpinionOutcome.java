package vn.nennep.review.member;

/** What came of asking. */
public enum OpinionOutcome {
    GIVEN("Đã có ý kiến"),
    /** Belongs to a group of which the place of residence isn't asked. */
    EXEMPT("Không phải lấy ý kiến"),
    NONE("Chưa có ý kiến");

    private final String label;

    OpinionOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
