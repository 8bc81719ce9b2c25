package vn.nennep.review;

/** Forms of discipline ({@code domain.md} glossary); those of an organisation are the first two and its dissolution; and what else bars. */
public enum DisciplineKind {
    REPRIMAND("Khiển trách"),
    WARNING("Cảnh cáo"),
    DISMISSAL("Cách chức"),
    EXPULSION("Khai trừ"),
    DISSOLUTION("Giải tán"),
    /** No discipline, but it bars all the same: the competent level concluded that somebody degenerated, or an organisation is at odds with itself (§3.4). */
    CONCLUSION("Kết luận về suy thoái, mất đoàn kết nội bộ");

    private final String label;

    DisciplineKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is a form of discipline. */
    public boolean punishes() {
        return this != CONCLUSION;
    }
}
