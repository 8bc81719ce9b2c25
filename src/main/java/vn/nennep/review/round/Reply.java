package vn.nennep.review.round;

/** How a member answered what was said to him ({@code domain.md} glossary). */
public enum Reply {
    ACCEPTED("Tiếp thu"),
    EXPLAINED("Giải trình"),
    RESERVED("Bảo lưu ý kiến");

    private final String label;

    Reply(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
