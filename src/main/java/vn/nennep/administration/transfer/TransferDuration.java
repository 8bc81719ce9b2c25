package vn.nennep.administration.transfer;

/** Whether he leaves the cell for good, or stays its member and takes part elsewhere for a time. */
public enum TransferDuration {
    PERMANENT("Chuyển chính thức"),
    TEMPORARY("Sinh hoạt tạm thời");

    private final String label;

    TransferDuration(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
