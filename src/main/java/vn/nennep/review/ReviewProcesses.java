package vn.nennep.review;

import java.util.List;

/** The processes whose diagrams a file shows. Implemented by each part for its own. */
public interface ReviewProcesses {

    /** @param key business key */
    record Run(String process, String key) {}

    /** Those that belong to the file, in the order in which they begin; whether each has begun, or is remembered, the engine says. */
    List<Run> of(ReviewPlace place);
}
