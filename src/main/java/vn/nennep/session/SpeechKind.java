package vn.nennep.session;

/** What a speech is about (A7.3). */
public enum SpeechKind {

    AWARENESS("Nhận thức của cá nhân"),
    PERSONAL_EFFECT("Tác dụng đối với bản thân"),
    LOCAL_RELATION("Liên hệ chi bộ, cơ quan"),
    DRAFT_COMMENT("Góp ý hoàn thiện dự thảo"),
    OTHER("Ý kiến khác");

    private final String label;

    SpeechKind(String label) {
        this.label = label;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
