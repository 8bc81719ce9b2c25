package vn.nennep.review;

import java.util.Optional;
import vn.nennep.platform.intake.Reading;

/** One part of the file of a member's review. Chapters are shown in the order of {@link #position}. */
public interface MemberReviewChapter {

    int position();

    /** What this reader may read of it now; empty when there is nothing yet, or nothing for him. */
    Optional<Reading> read(MemberReview review, ReviewReader reader);
}
