package vn.nennep.review.member;

/** Of whom the place of residence isn't asked every year ({@code domain.md} §3.3, row 7: QĐ 213-QĐ/TW, HD 33-HD/BTCTW 2020). */
public enum ResidenceExemption {
    BARRACKS("Quân đội, công an ở doanh trại"),
    MOBILE_WORK("Làm việc lưu động"),
    LONG_STUDY("Đi học tập trung từ 12 tháng"),
    STUDENT_AWAY("Học sinh, sinh viên xa nhà"),
    OTHER("Nhóm khác theo hướng dẫn");

    private final String label;

    ResidenceExemption(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
