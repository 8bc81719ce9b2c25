package vn.nennep.session;

/** How the members meet (P2 form 7). */
public enum SessionMode {

    IN_PERSON("Trực tiếp"),
    ONLINE("Trực tuyến"),
    HYBRID("Kết hợp trực tiếp và trực tuyến");

    private final String label;

    SessionMode(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
