package vn.nennep.review.member;

import java.util.Optional;
import vn.nennep.platform.intake.Reading;
import vn.nennep.review.MemberReview;

/** What the superior asked a member to look at (gợi ý kiểm điểm, {@code domain.md} P6 row 3). */
public interface PromptsAbout {

    /** Empty when nothing was asked. */
    Optional<Reading> about(MemberReview review);
}
