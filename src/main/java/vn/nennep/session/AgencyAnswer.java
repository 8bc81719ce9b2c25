package vn.nennep.session;

/** What the head of the agency said to the time of the session ({@code domain.md} A14.6, P2 form 7). */
public enum AgencyAnswer {

    AGREED("Đồng ý thời gian"),
    TIME_CHANGED("Đề nghị đổi giờ"),
    NOT_NEEDED("Không cần phối hợp");

    private final String label;

    AgencyAnswer(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
