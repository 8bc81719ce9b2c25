package vn.nennep.review.member;

import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.ReviewReader;

/** Who reads what a member wrote: himself, the committee of his cell, and the one that decides once it was proposed to it ({@code domain.md} §7.2.3). */
public final class DossierRights {

    private DossierRights() {}

    public static boolean mayRead(ReviewReader reader, MemberReview review) {
        return reader.self() || reader.committee() || reader.deciding() && proposed(review);
    }

    /** What others said of a member: for his committee, himself excepted, at once; for himself and who decides as far as they read the dossier after the meeting. */
    static boolean mayReadOpinions(ReviewReader reader, MemberReview review) {
        return reader.committee() && !reader.self() || mayRead(reader, review) && held(review);
    }

    /** Whether he was reviewed, so that he may read what others said of him. */
    static boolean held(MemberReview review) {
        return review.state() == MemberReviewState.HELD || review.state() == MemberReviewState.COMPLETED || proposed(review);
    }

    private static boolean proposed(MemberReview review) {
        return review.state() == MemberReviewState.PROPOSED || review.state() == MemberReviewState.DECIDED;
    }
}
