package vn.nennep.organization;

/** Kinds of change of the register. */
public enum RegisterAct {
    UNIT_FOUNDED("Thành lập"),
    UNIT_CHANGED("Sửa thông tin tổ chức đảng"),
    UNIT_CLOSED("Kết thúc hoạt động"),
    UNIT_MERGED("Sáp nhập"),
    TERM_BEGUN("Nhiệm kỳ mới"),
    MEMBER_ENTERED("Ghi tên đảng viên"),
    MEMBER_CHANGED("Sửa thông tin đảng viên"),
    MEMBERSHIP_BEGUN("Về sinh hoạt"),
    MEMBERSHIP_CHANGED("Đổi tình trạng sinh hoạt"),
    MEMBERSHIP_ENDED("Thôi sinh hoạt"),
    GROUP_ASSIGNED("Xếp tổ đảng"),
    ROLE_GIVEN("Giao chức vụ"),
    ROLE_ENDED("Thôi chức vụ"),
    SUBSTITUTE_NAMED("Phân công làm thay"),
    SUBSTITUTION_ENDED("Kết thúc làm thay"),
    IMPORTED("Nhập từ tệp"),
    CODE_ISSUED("Cấp mã đăng nhập một lần"),
    ACCOUNT_UNLOCKED("Bỏ chặn đăng nhập");

    private final String label;

    RegisterAct(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
