package vn.nennep.document;

/** Who signs for the whole body; a collective body knows no “K/T” (domain.md §4.2). */
public enum SignatoryPosition {
    SECRETARY("BÍ THƯ"),
    DEPUTY_SECRETARY("PHÓ BÍ THƯ"),
    /** Assigned to act for the secretary for a period, without being deputy. */
    SUBSTITUTE("NGƯỜI ĐƯỢC PHÂN CÔNG LÀM THAY BÍ THƯ");

    private final String title;

    SignatoryPosition(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
