package vn.nennep.review.quarter;

/** Where the rating of a quarter stands. */
public enum QuarterCampaignState {
    /** Its reviews are being opened, cell by cell. */
    OPENING("Đang mở hồ sơ"),
    OPEN("Đang tiến hành"),
    /** Each leader has a decision, or his review was cancelled. */
    DONE("Đã xong");

    private final String label;

    QuarterCampaignState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
