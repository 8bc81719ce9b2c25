package vn.nennep.session;

import java.time.LocalDateTime;

/** Whether something was done early enough. Late is recorded and scored, it never stops the session (P2, “Late ≠ blocked”). */
public enum Lead {

    IN_TIME("Đúng hạn"),
    LATE("Chậm");

    private final String label;

    Lead(String label) {
        this.label = label;
    }

    /** A limit is kept until its last moment: done exactly then is in time. */
    public static Lead by(LocalDateTime due, LocalDateTime done) {
        return done.isAfter(due) ? LATE : IN_TIME;
    }

    /** Vietnamese, as people read it. */
    public String label() {
        return label;
    }
}
