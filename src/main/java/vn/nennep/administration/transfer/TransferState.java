package vn.nennep.administration.transfer;

/** With whom a transfer lies. */
public enum TransferState {
    PREPARING("Chi bộ đang làm hồ sơ", true),
    WITH_SUPERIOR("Chờ cấp trên giới thiệu", true),
    WITH_RECEIVER("Chờ chi bộ nơi đến tiếp nhận", true),
    AWAITING_CONFIRMATION("Chờ nơi đến báo tiếp nhận", true),
    COMPLETED("Đã chuyển", false),
    AWAY("Đang sinh hoạt tạm thời nơi khác", false),
    RETURNED("Đã trở về sinh hoạt", false),
    CANCELLED("Đã rút", false);

    private final String label;
    private final boolean open;

    TransferState(String label, boolean open) {
        this.label = label;
        this.open = open;
    }

    public String label() {
        return label;
    }

    /** Whether somebody still has to do something before the member may go. */
    public boolean open() {
        return open;
    }

    /** Whether another unit has to answer. */
    boolean elsewhere() {
        return this == WITH_SUPERIOR || this == WITH_RECEIVER;
    }

    /** Whether the receiving cell was asked and hasn't sent it back. */
    boolean reachedReceiver() {
        return this == WITH_RECEIVER || this == COMPLETED || this == AWAY || this == RETURNED;
    }
}
