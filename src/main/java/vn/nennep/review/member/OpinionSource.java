package vn.nennep.review.member;

/** Who has a say about a member before his cell reviews him ({@code domain.md} §3.3, rows 7 and 11; P6 row 5). */
public enum OpinionSource {
    RESIDENCE("Nơi cư trú"),
    MASS_ORGANIZATION("Đoàn thể"),
    MANAGEMENT("Lãnh đạo cơ quan, đơn vị"),
    CIVIL_SERVICE("Kết quả công chức, viên chức");

    private final String label;

    OpinionSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
