package vn.nennep.review.member;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import vn.nennep.review.RatingLevel;

/**
 * What somebody says of a member, or that nobody did.
 *
 * @param exemption why the place of residence isn't asked; null otherwise
 * @param giver organisation or office; null where it goes without saying
 * @param remark null where there is none
 * @param resultLevel of a civil servant or public employee; null otherwise
 * @param document number and issuer; null where none is named
 * @param files ids of what was handed in on paper
 */
public record MemberOpinion(
        long memberReviewId,
        OpinionSource source,
        OpinionOutcome outcome,
        ResidenceExemption exemption,
        String giver,
        String remark,
        RatingLevel resultLevel,
        String document,
        LocalDate documentOn,
        List<String> files,
        String recordedBy,
        LocalDateTime recordedAt) {

    public MemberOpinion {
        files = List.copyOf(files);
    }
}
