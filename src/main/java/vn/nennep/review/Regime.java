package vn.nennep.review;

import java.time.LocalDate;

/** Which regulation judges a year ({@code domain.md} §3.1). Which one it is, is a dated policy: {@code rating.engine}. */
public enum Regime {
    /** Each criterion is graded; QĐ 124-QĐ/TW, HD 25-HD/BTCTW. */
    R2023("QĐ 124-QĐ/TW (chấm cấp độ)", false),
    /** 100 points = 30 common + 70 results; QĐ 366-QĐ/TW Điều 11, HD 43-HD/BTCTW. */
    R2025("QĐ 366-QĐ/TW (chấm điểm)", true);

    private final String label;
    private final boolean scored;

    Regime(String label, boolean scored) {
        this.label = label;
        this.scored = scored;
    }

    public String label() {
        return label;
    }

    /** Whether it gives points; otherwise each criterion has a grade. */
    public boolean scored() {
        return scored;
    }

    /** The day whose policies and rules judge a year: its last. */
    public static LocalDate judged(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
