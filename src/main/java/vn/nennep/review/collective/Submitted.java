package vn.nennep.review.collective;

import vn.nennep.review.ReviewPlace;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.UnitReview;

/** Since when the committee above reads what an organisation says of itself: since its first proposal ({@code domain.md} §7.2.3). */
final class Submitted {

    private Submitted() {}

    static boolean to(ReviewReader reader, UnitReview review, CollectiveBook book) {
        return reader.deciding() && !book.proposals(review.id()).isEmpty();
    }

    /** Whether papers of an organisation's review are this reader's to see: the unit's own people's, and the committee's above once it was proposed. */
    static boolean readable(ReviewPlace place, CollectiveBook book) {
        return place.file() == ReviewPlace.File.UNIT
                && (place.reader().committee() || place.reader().member() || to(place.reader(), place.unit(), book));
    }
}
