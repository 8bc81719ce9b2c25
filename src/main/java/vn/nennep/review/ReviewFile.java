package vn.nennep.review;

import java.util.List;
import java.util.Optional;
import vn.nennep.platform.audit.ReadingKind;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.SubjectGate;

/** A kind of subject of the review that has a file of its own, at {@code /xep-loai/{id}}. */
public interface ReviewFile extends SubjectGate {

    /** A way from one file to another that the reader may open. */
    record Link(String label, String href) {}

    /**
     * What the reader may see of it.
     *
     * @param unitId whose file it is
     * @param links to files that belong to it
     */
    record Shown(String title, String unitId, String stateLabel, List<Reading> sections, List<Link> links) {}

    /** As what the reading log notes that it was opened. */
    default ReadingKind readingKind() {
        return ReadingKind.REVIEW_FILE;
    }

    /** Empty when the person may not open it. */
    Optional<Shown> shown(long subject, String member);

    /** The processes whose diagrams it shows, where {@link ReviewProcesses} doesn't know the file. */
    default List<ReviewProcesses.Run> runs(long subject) {
        return List.of();
    }

    @Override
    default boolean rates(long subject) {
        return true;
    }

    @Override
    default String hrefOf(long subject) {
        return "/xep-loai/" + subject;
    }
}
