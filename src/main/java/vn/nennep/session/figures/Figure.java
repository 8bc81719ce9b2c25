package vn.nennep.session.figures;

/** The measures, in the order in which they are shown. Source: {@code domain.md} A23 and §7.3. */
public enum Figure {
    F1("Buổi có đề cương theo mẫu chung"),
    F2("Ý kiến liên hệ, góp ý dự thảo trong tổng số ý kiến"),
    F3("Buổi gửi thông báo, tài liệu đúng hạn"),
    F4("Đảng viên phát biểu trong số có mặt"),
    F5("Biên bản đạt ngay lần đầu"),
    F16("Bí thư, phó bí thư đã tập huấn trong năm"),
    F22("Buổi có nội dung trọng tâm đúng mức"),
    ATTENDANCE("Buổi đạt tỷ lệ đảng viên dự"),
    OPINIONS("Buổi đạt số ý kiến phát biểu");

    private final String label;

    Figure(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
