package vn.nennep.review.reconsideration;

/** From where on the procedure is gone through again ({@code domain.md} P10 row 7: P6 row 9 or 12). */
public enum RedoStep {
    MEETING("Kiểm điểm lại từ hội nghị"),
    BALLOT("Bỏ phiếu lại");

    private final String label;

    RedoStep(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
