package vn.nennep.organization;

/** What a person may do in a unit. Terms: {@code domain.md} A18 and glossary. */
public enum Role {
    SECRETARY("Bí thư"),
    DEPUTY_SECRETARY("Phó bí thư"),
    COMMITTEE_MEMBER("Cấp ủy viên"),
    MEMBER("Đảng viên"),
    DUTY_OFFICER("Cán bộ trực đảng"),
    PARTY_GROUP_LEADER("Tổ trưởng tổ đảng"),
    ORGANIZATION_BOARD("Ban Tổ chức"),
    COMMITTEE_OFFICE("Văn phòng cấp ủy"),
    INSPECTION_COMMISSION("Ủy ban Kiểm tra"),
    MONITOR("Người theo dõi"),
    ADMINISTRATOR("Quản trị hệ thống");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
