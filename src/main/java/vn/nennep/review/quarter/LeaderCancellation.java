package vn.nennep.review.quarter;

/** Why a leader's review of a quarter isn't carried on. */
public enum LeaderCancellation {
    LOST_POST("Thôi giữ chức vụ lãnh đạo, quản lý"),
    LEFT("Chuyển đi, ra khỏi Đảng"),
    RESTING("Bị đình chỉ sinh hoạt hoặc được miễn sinh hoạt"),
    DECEASED("Từ trần"),
    NOT_MEANT("Không thuộc diện xếp loại quý");

    private final String label;

    LeaderCancellation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
