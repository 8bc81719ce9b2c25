package vn.nennep.session;

/** Alone, or in one sitting with the regular session, the one after the other ({@code domain.md} A1.3). */
public enum SittingForm {

    SEPARATE("Tổ chức riêng"),
    COMBINED("Cùng buổi với sinh hoạt thường kỳ");

    private final String label;

    SittingForm(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
