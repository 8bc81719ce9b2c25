package vn.nennep.notification;

/** How far a message has come. */
public enum MessageState {
    PENDING("Chờ gửi"),
    SENT("Đã gửi thư"),
    FAILED("Không gửi được"),
    WITHDRAWN("Đã thay bằng thư sau"),
    EXPIRED("Đã hết hạn, không gửi nữa"),
    DISCARDED("Người quản trị đã bỏ, không gửi"),
    PRINT("In giấy, không có thư điện tử"),
    HANDED_OVER("Đã in, đã trao");

    private final String label;

    MessageState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
