package vn.nennep.review.reconsideration;

/** What the committee concludes, and what who looked into it proposes. */
public enum ComplaintOutcome {
    KEEP("Giữ nguyên mức đã xếp"),
    CHANGE("Thay đổi mức xếp loại"),
    REDO("Làm lại bước xếp loại");

    private final String label;

    ComplaintOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    ComplaintState state() {
        return switch (this) {
            case KEEP -> ComplaintState.UPHELD;
            case CHANGE -> ComplaintState.CHANGED;
            case REDO -> ComplaintState.REDO;
        };
    }
}
