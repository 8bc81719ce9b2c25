package vn.nennep.review;

/** What gave a level. */
public enum RatingStage {
    SELF("Tự nhận"),
    /** The highest level that score and conditions allow; a cap, not a rating. */
    CAP("Mức tối đa theo điều kiện"),
    VOTE("Bỏ phiếu kín"),
    PROPOSAL("Đề nghị"),
    APPRAISAL("Thẩm định"),
    DECISION("Quyết định"),
    RECONSIDERATION("Xem xét lại"),
    /** A decided rating is opened again, e.g. when a discipline becomes known. */
    REOPENING("Mở lại");

    private final String label;

    RatingStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
