package vn.nennep.organization;

/** What the log of logins tells. */
public enum LoginEvent {
    LOGGED_IN("Đăng nhập"),
    FAILED("Sai mật khẩu hoặc mã"),
    THROTTLED("Phải đợi vì thử sai nhiều lần"),
    LOGGED_OUT("Đăng xuất"),
    SESSION_ENDED("Phiên làm việc bị kết thúc"),
    CODE_USED("Đặt mật khẩu bằng mã được cấp"),
    RESET_ASKED("Xin đặt lại mật khẩu qua thư"),
    RESET_USED("Đặt lại mật khẩu qua thư"),
    PASSWORD_CHANGED("Đổi mật khẩu"),
    ALL_SESSIONS_ENDED("Thoát khỏi mọi thiết bị");

    private final String label;

    LoginEvent(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
