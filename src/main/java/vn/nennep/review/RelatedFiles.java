package vn.nennep.review;

import java.util.List;
import vn.nennep.review.ReviewFile.Link;

/** Files of other kinds that belong to a review's file, such as complaints about it. */
public interface RelatedFiles {

    /** Those that the person may open. */
    List<Link> linksFor(long subject, String member);
}
