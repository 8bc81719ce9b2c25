package vn.nennep.review.reconsideration;

/** What who complains asks for. */
public enum ComplaintWish {
    OTHER_LEVEL("Xếp mức khác"),
    REDO_STEP("Kiểm điểm hoặc bỏ phiếu lại"),
    EXPLANATION("Giải thích rõ căn cứ xếp loại");

    private final String label;

    ComplaintWish(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
