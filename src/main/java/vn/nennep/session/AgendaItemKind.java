package vn.nennep.session;

/** What happens in an item of the agenda (P2 form 7, A7.12, A7.13). */
public enum AgendaItemKind {

    PRESENTATION("Trình bày"),
    DISCUSSION("Thảo luận"),
    SLIDES("Trình chiếu"),
    STORY("Kể chuyện về Bác"),
    EXPERT("Chuyên gia nói chuyện"),
    VOTE("Biểu quyết");

    private final String label;

    AgendaItemKind(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
