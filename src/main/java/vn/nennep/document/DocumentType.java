package vn.nennep.document;

/**
 * The types of paper a cell may issue (QĐ 399-QĐ/TW Điều 11, 13; domain.md §4.3); those that it may not are in {@link ForbiddenType}. Each type is
 * numbered in a series of its own.
 */
public enum DocumentType {
    NQ("NQ", "Nghị quyết"),
    QD("QĐ", "Quyết định"),
    KL("KL", "Kết luận"),
    QC("QC", "Quy chế"),
    TB("TB", "Thông báo"),
    BC("BC", "Báo cáo"),
    KH("KH", "Kế hoạch"),
    CTR("CTr", "Chương trình"),
    DA("ĐA", "Đề án"),
    PA("PA", "Phương án"),
    TTR("TTr", "Tờ trình"),
    CV("CV", "Công văn"),
    BB("BB", "Biên bản"),
    /** An administrative paper; that its symbol is GM is an assumption, so a dated policy may say otherwise. */
    GM("GM", "Giấy mời");

    private final String abbreviation;
    private final String title;

    DocumentType(String abbreviation, String title) {
        this.abbreviation = abbreviation;
        this.title = title;
    }

    /** As it stands in a symbol: {@code NQ}, {@code CTr}. */
    public String abbreviation() {
        return abbreviation;
    }

    /** The type's Vietnamese name, first letter capital: {@code Nghị quyết}. */
    public String title() {
        return title;
    }

    /**
     * Number and symbol as written behind the word “Số”: {@code 05-NQ/CB}. Below ten a zero stands in front (domain.md §4.2).
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public String symbol(int number, IssuerKind issuer) {
        return symbol(number, abbreviation, issuer);
    }

    /** The same with another abbreviation, where a policy says so. */
    String symbol(int number, String abbreviation, IssuerKind issuer) {
        if (number < 1) {
            throw new IllegalArgumentException("A document number begins at 1, not at " + number);
        }
        return (number < 10 ? "0" : "") + number + "-" + abbreviation + "/" + issuer.abbreviation();
    }
}
