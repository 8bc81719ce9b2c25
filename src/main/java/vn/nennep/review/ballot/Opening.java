package vn.nennep.review.ballot;

import java.time.LocalDateTime;
import java.util.List;

/**
 * How a vote is held.
 *
 * @param inPerson whether people sit together; who votes electronically must be seen to be himself
 * @param present ids of those who are there and may vote
 * @param headId head of the counting team
 * @param teamIds the others of the counting team
 * @param openUntil null for paper
 */
public record Opening(BallotWay way, boolean inPerson, List<String> present, String headId, List<String> teamIds, LocalDateTime openUntil) {

    public Opening {
        present = present.stream().distinct().toList();
        teamIds = teamIds.stream().distinct().filter(teller -> !teller.equals(headId)).toList();
    }

    /** Head and others. */
    int teamSize() {
        return teamIds.size() + 1;
    }

    /** Who counts the papers: others than the head as far as there are others. */
    String firstCounter() {
        return teamIds.isEmpty() ? headId : teamIds.get(0);
    }

    String secondCounter() {
        return teamIds.size() > 1 ? teamIds.get(1) : headId;
    }
}
