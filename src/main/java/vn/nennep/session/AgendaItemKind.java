package vn.nennep.session;

/** What happens in an item of the agenda (P2 form 7, A7.12, A7.13). */
public enum AgendaItemKind {

    PRESENTATION("Trình bày", true),
    DISCUSSION("Thảo luận", false),
    SLIDES("Trình chiếu", true),
    STORY("Kể chuyện về Bác", true),
    EXPERT("Chuyên gia nói chuyện", true),
    VOTE("Biểu quyết", false);

    private final String label;
    private final boolean listening;

    AgendaItemKind(String label, boolean listening) {
        this.label = label;
        this.listening = listening;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }

    /** Whether one speaks and the others listen. */
    public boolean listening() {
        return listening;
    }
}
