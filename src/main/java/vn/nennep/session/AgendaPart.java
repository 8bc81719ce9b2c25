package vn.nennep.session;

/** Part of a session's agenda: a combined session has two, one after the other ({@code domain.md} A1.3, P2 “Combined mode”). */
public enum AgendaPart {

    THEMATIC("Phần sinh hoạt chuyên đề"),
    REGULAR("Phần sinh hoạt thường kỳ");

    private final String label;

    AgendaPart(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
