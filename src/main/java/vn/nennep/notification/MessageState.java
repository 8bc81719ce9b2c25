package vn.nennep.notification;

/** How far a message has come. */
public enum MessageState {
    PENDING("Chờ gửi"),
    SENT("Đã gửi thư"),
    FAILED("Không gửi được"),
    WITHDRAWN("Đã thay bằng thư sau"),
    PRINT("In giấy, không có thư điện tử");

    private final String label;

    MessageState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
