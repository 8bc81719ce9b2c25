package vn.nennep.review;

import java.util.List;

/** The processes whose diagrams a file shows. Implemented by each part for its own. */
public interface ReviewProcesses {

    /** @param key business key */
    record Run(String process, String key) {}

    /** Those that belong to the file, in the order in which they begin; whether each has begun, or is remembered, the engine says. */
    default List<Run> of(ReviewPlace place) {
        return List.of();
    }

    /** The same of a file that is no place in a campaign's tree, such as that of a complaint. */
    default List<Run> ofSubject(long subject) {
        return List.of();
    }
}
