package vn.nennep.administration.transfer;

/** What has to be together before a member is introduced elsewhere. */
public enum TransferPaper {
    SELF_REVIEW("Bản tự kiểm điểm của đảng viên"),
    REMARK("Nhận xét của chi ủy, chi bộ"),
    RECORD("Hồ sơ đảng viên đã soát đủ"),
    FEES("Đảng phí đã đóng đến tháng chuyển");

    private final String label;

    TransferPaper(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
