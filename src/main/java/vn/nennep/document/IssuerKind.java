package vn.nennep.document;

/** Who issues a paper; decides the end of the symbol, the signature's first line and the last recipient (domain.md §4.2). */
public enum IssuerKind {
    CELL("CB", "T/M CHI BỘ", "Lưu Chi bộ"),
    COMMITTEE("ĐU", "T/M ĐẢNG ỦY", "Lưu Đảng ủy");

    private final String abbreviation;
    private final String authority;
    private final String archive;

    IssuerKind(String abbreviation, String authority, String archive) {
        this.abbreviation = abbreviation;
        this.authority = authority;
        this.archive = archive;
    }

    /** End of the symbol: {@code CB} chi bộ, {@code ĐU} đảng ủy. */
    public String abbreviation() {
        return abbreviation;
    }

    String authority() {
        return authority;
    }

    String archive() {
        return archive;
    }
}
