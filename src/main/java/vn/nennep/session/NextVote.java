package vn.nennep.session;

/** The kind of session at which a resolution that wasn't passed is voted on again (P2 row 13b). */
public enum NextVote {
    REGULAR("Buổi sinh hoạt thường kỳ"),
    THEMATIC("Buổi sinh hoạt chuyên đề");

    private final String label;

    NextVote(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
