package vn.nennep.review;

/** Why a member or an organisation isn't rated ({@code domain.md} §3.2). Names of the first three are those of the policy {@code review.excluded}. */
public enum OutReason {
    EXEMPT("Được miễn công tác và sinh hoạt"),
    SUSPENDED("Bị đình chỉ sinh hoạt đảng"),
    ADMITTED_LT_6M("Mới kết nạp chưa đủ 6 tháng"),
    NEW_ORGANIZATION("Tổ chức thành lập chưa đủ 6 tháng"),
    /** Rated where he belongs officially. */
    REVIEWED_ELSEWHERE("Kiểm điểm, xếp loại ở nơi khác"),
    TRANSFERRED("Đã chuyển sinh hoạt"),
    DECEASED("Đã từ trần"),
    LEFT_PARTY("Đã ra khỏi Đảng"),
    ORGANIZATION_ENDED("Tổ chức đã giải thể, sáp nhập"),
    /** What the list's keepers know and no rule says; the words stand beside it. */
    OTHER("Lý do khác");

    private final String label;

    OutReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
