package vn.nennep.review.ballot;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One opening of the box.
 *
 * @param voteRound 1, or 2 for the vote on what the first left undecided
 * @param headId head of the counting team (tổ trưởng tổ kiểm phiếu)
 * @param firstCounterId who counts the papers; another than {@code secondCounterId} wherever the team has two
 * @param present how many were there to vote
 * @param openUntil until when people may vote; null for paper
 * @param keyName names the key's file; null for paper
 * @param closeReason why it was closed before all had voted, or given up; null otherwise
 * @param issued papers given out; null before they were counted
 * @param withheld whether totals were withheld because too few papers came back
 * @param differing positions in which two counts of paper differ, with commas, -1 for the papers given out and collected; null when none were compared
 */
@Table("ballot_box")
public record BallotBox(
        @Id Long id,
        long ballotId,
        int voteRound,
        BallotWay way,
        BoxState state,
        String headId,
        String firstCounterId,
        String secondCounterId,
        int present,
        String openedBy,
        LocalDateTime openedAt,
        LocalDateTime openUntil,
        String keyName,
        String closedBy,
        LocalDateTime closedAt,
        String closeReason,
        VoidReason voidReason,
        Integer issued,
        Integer collected,
        boolean withheld,
        String differing,
        @Version Integer version) {

    BallotBox closed(String by, LocalDateTime at, String reason) {
        return new BallotBox(
                id, ballotId, voteRound, way, BoxState.CLOSED, headId, firstCounterId, secondCounterId, present, openedBy, openedAt, openUntil, keyName,
                by, at, reason, voidReason, issued, collected, withheld, differing, version);
    }

    BallotBox voided(VoidReason reason) {
        return new BallotBox(
                id, ballotId, voteRound, way, BoxState.VOID, headId, firstCounterId, secondCounterId, present, openedBy, openedAt, openUntil, keyName,
                closedBy, closedAt, closeReason, reason, issued, collected, withheld, differing, version);
    }

    BallotBox counted(int given, int back, boolean totalsWithheld) {
        return new BallotBox(
                id, ballotId, voteRound, way, BoxState.COUNTED, headId, firstCounterId, secondCounterId, present, openedBy, openedAt, openUntil, keyName,
                closedBy, closedAt, closeReason, voidReason, given, back, totalsWithheld, null, version);
    }

    BallotBox differing(String positions) {
        return new BallotBox(
                id, ballotId, voteRound, way, state, headId, firstCounterId, secondCounterId, present, openedBy, openedAt, openUntil, keyName, closedBy,
                closedAt, closeReason, voidReason, issued, collected, withheld, positions, version);
    }

    BallotBox countedBy(String head, String first, String second) {
        return new BallotBox(
                id, ballotId, voteRound, way, state, head, first, second, present, openedBy, openedAt, openUntil, keyName, closedBy, closedAt,
                closeReason, voidReason, issued, collected, withheld, differing, version);
    }
}
