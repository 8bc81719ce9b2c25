package vn.nennep.document;

import java.util.Arrays;
import java.util.Optional;

/** The types of paper that a cell may not issue (QĐ 399-QĐ/TW Điều 11, 13; domain.md §4.3), to be refused wherever somebody asks for them. */
enum ForbiddenType {
    REGULATION("Quy định", "QyĐ", "QĐi"),
    GUIDANCE("Hướng dẫn", "HD"),
    DIRECTIVE("Chỉ thị", "CT"),
    CIRCULAR("Thông tri", "TT"),
    COMMUNIQUE("Thông cáo", "TC");

    private final String title;
    private final String[] abbreviations;

    ForbiddenType(String title, String... abbreviations) {
        this.title = title;
        this.abbreviations = abbreviations;
    }

    String title() {
        return title;
    }

    /** The type whose name heads a paper in this line. */
    static Optional<ForbiddenType> headedBy(String line) {
        String capitals = PaperText.capitals(line);
        return Arrays.stream(values()).filter(type -> PaperText.capitals(type.title).equals(capitals)).findFirst();
    }

    /** The type that a symbol with this abbreviation would stand for. */
    static Optional<ForbiddenType> abbreviatedTo(String abbreviation) {
        return Arrays.stream(values()).filter(type -> Arrays.stream(type.abbreviations).anyMatch(abbreviation::equalsIgnoreCase)).findFirst();
    }
}
