package vn.nennep.review.ballot;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A secret ballot on one or more ratings, with the rules that judge it.
 *
 * @param entitled how many may vote
 * @param threshold the share that a level must exceed, e.g. {@code 1/2}
 * @param minPapers with fewer papers no totals are told
 * @param preparedBy null when the procedure itself asked for it
 * @param signedBy who confirmed the count; null before
 */
@Table("ballot")
public record Ballot(
        @Id Long id,
        long campaignId,
        long unitReviewId,
        String unitId,
        int entitled,
        BallotState state,
        String threshold,
        BallotDenominator denominator,
        int minPapers,
        String preparedBy,
        LocalDateTime preparedAt,
        String signedBy,
        LocalDateTime signedAt,
        @Version Integer version) {

    Ballot in(BallotState next) {
        return new Ballot(
                id, campaignId, unitReviewId, unitId, entitled, next, threshold, denominator, minPapers, preparedBy, preparedAt, signedBy, signedAt, version);
    }

    Ballot signed(String by, LocalDateTime at) {
        return new Ballot(
                id, campaignId, unitReviewId, unitId, entitled, BallotState.CLOSED, threshold, denominator, minPapers, preparedBy, preparedAt, by, at,
                version);
    }
}
