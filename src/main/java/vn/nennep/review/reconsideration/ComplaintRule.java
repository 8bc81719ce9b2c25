package vn.nennep.review.reconsideration;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.nennep.review.Rating;

/** Whether a rating may be complained about, and whether it is the first time or the next level's turn ({@code domain.md} P10). */
final class ComplaintRule {

    /**
     * What a complaint would be.
     *
     * @param bar null when it may be handed in
     * @param previous the complaint whose answer it would take further; null for a first
     */
    record Turn(ComplaintBar bar, Complaint previous) {}

    private ComplaintRule() {}

    /**
     * @param earlier complaints about the rating, oldest first
     * @param redecidedAt when the procedure decided it last; complaints that were answered before were about another decision
     * @param furtherAllowed whether policy lets an answer be taken one level further up, and there is such a level
     */
    static Turn turn(Rating rating, List<Complaint> earlier, LocalDateTime redecidedAt, boolean furtherAllowed) {
        if (earlier.stream().anyMatch(complaint -> complaint.state().open())) {
            return new Turn(ComplaintBar.OPEN_ALREADY, null);
        }
        if (!rating.decided()) {
            return new Turn(ComplaintBar.NOT_DECIDED, null);
        }
        Optional<Complaint> answered = earlier.stream()
                .filter(complaint -> complaint.state().answered() && !complaint.closedAt().isBefore(redecidedAt))
                .reduce((one, next) -> next);
        if (answered.isEmpty()) {
            return new Turn(null, null);
        }
        boolean more = furtherAllowed && !answered.get().further();
        return more ? new Turn(null, answered.get()) : new Turn(ComplaintBar.ANSWERED_FINALLY, null);
    }
}
