package vn.nennep.session;

/** The three groups of topics ({@code domain.md} A2.10): XDD, CM and DT of the catalogue. */
public enum TopicGroup {

    PARTY_BUILDING("Xây dựng Đảng"),
    PROFESSIONAL("Chuyên môn"),
    MASS_ORGANISATIONS("Đoàn thể");

    private final String label;

    TopicGroup(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
