package vn.nennep.session;

import java.math.BigDecimal;
import vn.nennep.document.VoteTaken;

/**
 * The vote on the content of the resolution, as counted and judged ({@code domain.md} §1.5, P2 form 13).
 *
 * @param officialPresent who could vote
 * @param denominator counted members, of whom more than half must approve
 * @param percent those in favour of the counted members, for reading only
 */
public record Vote(
        VoteMethod method, int inFavour, int against, int otherOpinions, int officialPresent, int denominator, BigDecimal percent,
        boolean passed) {

    /** The count as judged. */
    public static Vote of(VoteMethod method, VoteCount count, VoteRoll roll, VoteResult result) {
        return new Vote(
                method, count.inFavour(), count.against(), count.otherOpinions(), roll.officialPresent(), result.denominator(),
                result.percent(), result.passed());
    }

    /** The vote as papers report it, the method within a sentence. */
    VoteTaken taken(String matter) {
        return new VoteTaken(
                matter, Text.withinSentence(method.label()), denominator, officialPresent, inFavour, against, otherOpinions,
                percent, passed);
    }
}
