package vn.nennep.notification;

/** Why a mail didn't arrive, as the clerk is told, and what he can do. */
public enum DeliveryFailure {
    NO_SUCH_ADDRESS(
            "Địa chỉ thư không có hoặc không còn dùng",
            "Hỏi lại địa chỉ rồi sửa trong trang của đồng chí ấy; sửa xong, thư còn cần sẽ tự gửi lại. Chưa có địa chỉ mới thì in giấy."),
    MAILBOX_FULL(
            "Hộp thư của người nhận đã đầy",
            "Nhắn đồng chí ấy xóa bớt thư cũ, rồi bấm “Gửi lại”. Cần ngay thì in giấy."),
    REFUSED(
            "Máy chủ thư từ chối thư gửi đến địa chỉ này",
            "Xem lại địa chỉ có đúng không. Nếu đúng, báo người quản trị hệ thống; cần ngay thì in giấy."),
    NOT_NOW(
            "Máy chủ thư chưa nhận",
            "Chưa phải làm gì khi hệ thống còn tự gửi lại. Cần ngay thì in giấy."),
    DEAD_ADDRESS(
            "Đã ghi nhận: địa chỉ này không ai đọc nữa",
            "Thông báo của đồng chí ấy được in giấy. Có địa chỉ mới thì sửa trong trang của đồng chí ấy.");

    private final String label;
    private final String advice;

    DeliveryFailure(String label, String advice) {
        this.label = label;
        this.advice = advice;
    }

    public String label() {
        return label;
    }

    public String advice() {
        return advice;
    }
}
