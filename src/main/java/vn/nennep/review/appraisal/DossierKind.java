package vn.nennep.review.appraisal;

/** What is proposed to the committee that decides. */
public enum DossierKind {
    MEMBERS("Đề nghị xếp loại đảng viên"),
    COLLECTIVE("Đề nghị xếp loại tập thể");

    private final String label;

    DossierKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
