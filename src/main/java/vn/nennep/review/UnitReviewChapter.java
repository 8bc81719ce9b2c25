package vn.nennep.review;

import java.util.Optional;
import vn.nennep.platform.intake.Reading;

/** One part of the file of an organisation's review (hồ sơ kiểm điểm, xếp loại). Chapters are shown in the order of {@link #position}. */
public interface UnitReviewChapter {

    int position();

    /** What this reader may read of it now; empty when there is nothing yet, or nothing for him. */
    Optional<Reading> read(UnitReview review, ReviewReader reader);
}
