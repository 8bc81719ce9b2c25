package vn.nennep.review.collective;

import vn.nennep.review.ReviewReader;
import vn.nennep.review.UnitReview;

/** Since when the committee above reads what an organisation says of itself: since its first proposal ({@code domain.md} §7.2.3). */
final class Submitted {

    private Submitted() {}

    static boolean to(ReviewReader reader, UnitReview review, CollectiveBook book) {
        return reader.deciding() && !book.proposals(review.id()).isEmpty();
    }
}
