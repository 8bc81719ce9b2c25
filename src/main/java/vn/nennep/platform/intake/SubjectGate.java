package vn.nennep.platform.intake;

/** What the pages say of subjects of one kind, and who may read their files. Implemented by the capability that owns them. */
public interface SubjectGate {

    /** The kind of the subjects, at most 24 characters; {@link Subjects} numbers them. */
    String kind();

    /** The subject's title as a task card shows it. */
    String titleOf(long subject);

    /** The page of its file. */
    String hrefOf(long subject);

    /** Whether the person may read what was sent, said and decided about it now. */
    boolean mayRead(String member, long subject);
}
