package vn.nennep.session;

/** Why these members prepare the topic (P2 form 2). */
public enum AssignmentReason {

    EXPERTISE("Chuyên môn phù hợp"),
    EXPERIENCE("Có kinh nghiệm"),
    ROTATION("Luân phiên"),
    LEADERSHIP("Giữ vị trí lãnh đạo");

    private final String label;

    AssignmentReason(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
