package vn.nennep.administration.roster;

/** What a row of a file would do to the register. */
public enum Outcome {
    NEW("Mới"),
    CHANGED("Thay đổi"),
    UNCHANGED("Giữ nguyên"),
    WRONG("Sai");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
