package vn.nennep.session;

/** As what a guest comes to a session (P2 form 7, A7.13, A7.14). */
public enum GuestKind {

    UPPER_LEVEL("Cán bộ cấp trên"),
    EXPERT("Chuyên gia, báo cáo viên"),
    CELL_DELEGATE("Đại biểu chi bộ khác"),
    OTHER("Khách mời khác");

    private final String label;

    GuestKind(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
