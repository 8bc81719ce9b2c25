package vn.nennep.session;

/** Why a notice goes to somebody (P2 row 8, A5.3, A7.14). */
public enum Standing {

    OBLIGED("Đảng viên phải dự"),
    EXEMPT("Đảng viên được miễn, mời dự"),
    SUPERIOR("Cấp ủy cấp trên"),
    INVITED_CELL("Chi bộ được mời dự sinh hoạt mẫu");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
