package vn.nennep.administration.transfer;

/** Who answers a cell that sends a member away. */
public enum AnswerGiver {
    SUPERIOR("Cấp ủy cấp trên"),
    RECEIVER("Chi bộ nơi đến"),
    OUTSIDE("Nơi đến ngoài hệ thống");

    private final String label;

    AnswerGiver(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
