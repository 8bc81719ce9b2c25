package vn.nennep.platform.intake;

import java.time.LocalDateTime;
import java.util.Optional;

/** What the pages say of subjects of one kind, and who may read their files. Implemented by the capability that owns them. */
public interface SubjectGate {

    /** The kind of the subjects, at most 24 characters; {@link Subjects} numbers them. */
    String kind();

    /** The subject's title as a task card shows it. */
    String titleOf(long subject);

    /**
     * Its title for people who are told of its work without being allowed to read its file, such as a superior who learns that something is late; empty where
     * the title itself is nobody's secret.
     */
    default Optional<String> titleForOthers(long subject) {
        return Optional.empty();
    }

    /** The page of its file. */
    String hrefOf(long subject);

    /** The moment it is all about, such as that of the session; empty where there is none or it isn't fixed yet. Vietnamese time. */
    default Optional<LocalDateTime> dateOf(long subject) {
        return Optional.empty();
    }

    /** Whose record it is, where it is about one person: the reading log says so ({@code domain.md} §7.2.5). */
    default Optional<String> personOf(long subject) {
        return Optional.empty();
    }

    /** Whether what is read about it now tells how people are rated. */
    default boolean rates(long subject) {
        return false;
    }

    /** Whether the person may read what was sent, said and decided about it now. */
    boolean mayRead(String member, long subject);
}
