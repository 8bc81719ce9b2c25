package vn.nennep.review.ballot;

import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;
import vn.nennep.review.ReviewCampaign;

/** What policy says of ballots, for the campaign's year. */
@Component
public class BallotRules {

    /**
     * The rules of one ballot.
     *
     * @param threshold the share that a level must exceed
     * @param countingTeam how many the counting team has at least
     * @param minPapers with fewer papers no totals are told, and with fewer voters nobody votes electronically
     * @param electronic whether people may vote electronically at all
     */
    public record Rules(String threshold, BallotDenominator denominator, int countingTeam, int minPapers, boolean electronic) {}

    private final Policy policy;
    private final Register register;

    BallotRules(Policy policy, Register register) {
        this.policy = policy;
        this.register = register;
    }

    public Rules of(ReviewCampaign campaign, String unit) {
        PolicyOn on = policy.on(campaign.judged(), register.lineOf(unit));
        return new Rules(
                on.ratio("ballot.threshold").toString(), denominator(on), on.integer("ballot.countingTeam"), on.integer("ballot.minPapers"),
                on.flag("ballot.electronic"));
    }

    private static BallotDenominator denominator(PolicyOn on) {
        return BallotDenominator.valueOf(on.text("ballot.denominator"));
    }
}
