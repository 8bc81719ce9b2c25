package vn.nennep.review;

/** How far a member's review is ({@code domain.md} P6). */
public enum MemberReviewState {
    NOT_IN_SCOPE("Không thuộc diện xếp loại"),
    WRITING("Đang viết bản kiểm điểm"),
    WRITTEN("Đã nộp bản kiểm điểm"),
    /** He was reviewed at the meeting and completes his self-review. */
    HELD("Đã kiểm điểm, đang hoàn chỉnh"),
    COMPLETED("Đã hoàn chỉnh bản kiểm điểm"),
    /** Put off to a supplementary review. */
    DEFERRED("Chờ kiểm điểm bổ sung"),
    /** Rests while he is suspended. */
    PAUSED("Tạm dừng"),
    PROPOSED("Đã đề nghị xếp loại"),
    DECIDED("Đã quyết định xếp loại"),
    CANCELLED("Không tiếp tục");

    private final String label;

    MemberReviewState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
