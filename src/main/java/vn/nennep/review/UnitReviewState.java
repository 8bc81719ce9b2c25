package vn.nennep.review;

/** How far an organisation's own rating is; that of its members is told by {@link MemberReviewState}. */
public enum UnitReviewState {
    NOT_IN_SCOPE("Không thuộc diện xếp loại"),
    /** Of a committee: waits for the units below it (lower before upper). */
    WAITING("Chờ cấp dưới"),
    /** From the draft of the report to the ballot. */
    DRAFTING("Đang kiểm điểm tập thể"),
    /** The review meeting is over and the ballot counted: the members' turn (collective before individual). */
    REVIEWED("Đã kiểm điểm tập thể"),
    PROPOSED("Đã gửi cấp trên"),
    DECIDED("Đã quyết định xếp loại"),
    CANCELLED("Không tiếp tục");

    private final String label;

    UnitReviewState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the members of the cell, or the committee above, needn't wait for it any more. */
    public boolean released() {
        return this == NOT_IN_SCOPE || this == REVIEWED || this == PROPOSED || this == DECIDED || this == CANCELLED;
    }
}
