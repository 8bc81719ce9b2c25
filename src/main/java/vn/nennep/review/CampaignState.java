package vn.nennep.review;

/** Where a campaign stands. */
public enum CampaignState {
    /** Its reviews are being opened, batch by batch. */
    OPENING("Đang mở hồ sơ"),
    OPEN("Đang tiến hành"),
    /** Results are locked; only a complaint or a discipline that comes later changes one. */
    CLOSED("Đã khóa");

    private final String label;

    CampaignState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
