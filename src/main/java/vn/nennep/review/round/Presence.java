package vn.nennep.review.round;

/** Whether a member took part in the review meeting. */
public enum Presence {
    PRESENT("Có mặt"),
    EXCUSED("Vắng có lý do"),
    UNEXCUSED("Vắng không lý do"),
    /** Needn't come, and didn't. */
    EXEMPT("Được miễn");

    private final String label;

    Presence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
