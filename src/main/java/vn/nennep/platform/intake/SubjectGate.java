package vn.nennep.platform.intake;

/** What the pages say of a subject, and who may read its file. Implemented by the capability that owns it. */
public interface SubjectGate {

    /** The subject's title as a task card shows it. */
    String titleOf(long subject);

    /** The page of its file. */
    String hrefOf(long subject);

    /** Whether the person may read what was sent, said and decided about it now. */
    boolean mayRead(String member, long subject);
}
