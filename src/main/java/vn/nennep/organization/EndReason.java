package vn.nennep.organization;

/** Why a membership of a unit ended. Terms: {@code domain.md} glossary. */
public enum EndReason {
    TRANSFERRED_OUT("Chuyển sinh hoạt đảng"),
    UNIT_CLOSED("Tổ chức đảng sáp nhập, giải thể"),
    DECEASED("Từ trần"),
    WITHDRAWN("Xin ra khỏi Đảng"),
    STRUCK_OFF("Xóa tên"),
    EXPELLED("Khai trừ"),
    ENTERED_BY_MISTAKE("Nhập nhầm");

    private final String label;

    EndReason(String label) {
        this.label = label;
    }

    /** Whether nobody who left for this reason is a member of the Party any more, wherever he belonged. */
    public boolean leavesParty() {
        return this == DECEASED || this == WITHDRAWN || this == STRUCK_OFF || this == EXPELLED;
    }

    public String label() {
        return label;
    }
}
