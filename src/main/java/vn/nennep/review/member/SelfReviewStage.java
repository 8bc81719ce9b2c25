package vn.nennep.review.member;

/** When a version was handed in. */
public enum SelfReviewStage {
    /** Before the meeting. */
    WRITTEN("Bản tự kiểm điểm"),
    /** After it, with what was said there. */
    COMPLETED("Bản kiểm điểm đã hoàn chỉnh");

    private final String label;

    SelfReviewStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
