package vn.nennep.review.member.process;

/** Names of {@code memberReview} and {@code residenceOpinion}: processes, messages and variables, which hold an id and booleans only. */
final class MemberReviewVariables {

    static final String PROCESS = "memberReview";
    static final String RESIDENCE_PROCESS = "residenceOpinion";

    static final String HELD_MESSAGE = "reviewHeld";
    static final String WITHDRAWN_MESSAGE = "reviewWithdrawn";

    /** Id of the member who is reviewed. Text. */
    static final String MEMBER = "memberId";
    /** He has handed in a self-review. */
    static final String WRITTEN = "selfReviewWritten";
    /** He was reviewed at the meeting. */
    static final String HELD = "reviewAlreadyHeld";

    private MemberReviewVariables() {}
}
