package vn.nennep.operation;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Why a database can't be used at all, as its drivers tell it. */
public enum DatabaseFault {
    UNREACHABLE(
            Set.of("08000", "08001", "08004", "08006", "57P03", "53300"),
            "The database doesn't answer: look whether it runs, and at NENNEP_DATABASE_URL.",
            "Cơ sở dữ liệu không trả lời: kiểm tra máy chủ cơ sở dữ liệu và NENNEP_DATABASE_URL."),
    REFUSED(
            Set.of("28000", "28P01"),
            "The database refuses this user or password: look at NENNEP_DATABASE_USER and NENNEP_DATABASE_PASSWORD.",
            "Cơ sở dữ liệu không nhận tên hoặc mật khẩu: kiểm tra NENNEP_DATABASE_USER và NENNEP_DATABASE_PASSWORD."),
    UNKNOWN(
            Set.of("3D000", "90013", "90146"),
            "There is no such database: create it, or correct NENNEP_DATABASE_URL.",
            "Chưa có cơ sở dữ liệu này: hãy tạo, hoặc sửa NENNEP_DATABASE_URL."),
    IN_USE(
            Set.of("90020"),
            "Another process has the H2 file open: only one application can use it at a time.",
            "Một tiến trình khác đang mở tệp H2: mỗi lúc chỉ một ứng dụng dùng được."),
    NOT_ALLOWED(
            Set.of("42501"),
            "The database user isn't allowed to create tables: make it the owner of the database or of its schema.",
            "Tài khoản cơ sở dữ liệu không có quyền tạo bảng: hãy cho tài khoản này làm chủ cơ sở dữ liệu hoặc lược đồ.");

    private final Set<String> states;
    private final String english;
    private final String vietnamese;

    DatabaseFault(Set<String> states, String english, String vietnamese) {
        this.states = states;
        this.english = english;
        this.vietnamese = vietnamese;
    }

    /** Nothing where the failure is of another kind. */
    public static Optional<DatabaseFault> of(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException told && told.getSQLState() != null) {
                Optional<DatabaseFault> fault = Arrays.stream(values()).filter(one -> one.states.contains(told.getSQLState())).findFirst();
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    public String english() {
        return english;
    }

    public String vietnamese() {
        return vietnamese;
    }
}
