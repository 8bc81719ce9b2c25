package vn.nennep.session;

/** How the cell votes (P2 form 13). */
public enum VoteMethod {

    SHOW_OF_HANDS("Giơ tay"),
    SECRET_BALLOT("Bỏ phiếu kín");

    private final String label;

    VoteMethod(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
