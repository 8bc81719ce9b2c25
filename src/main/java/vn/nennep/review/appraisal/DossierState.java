package vn.nennep.review.appraisal;

/** How far a dossier is at the committee that decides. */
public enum DossierState {
    SENT("Đang thẩm định"),
    /** Agreed to, perhaps with other levels than proposed: it may be decided. */
    AGREED("Đã thẩm định"),
    RETURNED("Đã trả lại");

    private final String label;

    DossierState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
