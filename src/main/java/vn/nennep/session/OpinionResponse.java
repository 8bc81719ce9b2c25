package vn.nennep.session;

/** What became of an opinion (A7.8). */
public enum OpinionResponse {

    ACCEPTED("Tiếp thu"),
    EXPLAINED("Giải trình"),
    RESERVED("Bảo lưu");

    private final String label;

    OpinionResponse(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
