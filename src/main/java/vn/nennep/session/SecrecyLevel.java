package vn.nennep.session;

/** Secrecy of a paper. The product holds none that is secret (P2 form 4). */
public enum SecrecyLevel {

    NONE("Không mật"),
    CONFIDENTIAL("Mật"),
    SECRET("Tối mật"),
    TOP_SECRET("Tuyệt mật");

    private final String label;

    SecrecyLevel(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
