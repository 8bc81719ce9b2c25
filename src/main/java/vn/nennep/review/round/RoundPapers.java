package vn.nennep.review.round;

import org.springframework.stereotype.Component;

/** The papers of a round. */
@Component
public class RoundPapers {

    public void issueMinutes(ReviewRound round) {}

    public void issueProposal(ReviewRound round) {}
}
