package vn.nennep.review.quota;

import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;
import vn.nennep.platform.policy.Ratio;
import vn.nennep.review.ReviewCampaign;

/** The dated policy of the quota: ratio, reading, circle, groups, rounding, and what happens when it is exceeded ({@code domain.md} §3.6, §7.3). */
@Component
class QuotaPolicy {

    private static final String BLOCK = "BLOCK";

    private final Policy policy;
    private final Register register;

    QuotaPolicy(Policy policy, Register register) {
        this.policy = policy;
        this.register = register;
    }

    /** What holds at the committee that decides, judged by the campaign's year. */
    OfUnit of(ReviewCampaign campaign, String decidingUnit) {
        return new OfUnit(policy.on(campaign.judged(), register.lineOf(decidingUnit)));
    }

    /** The parameters of one committee. */
    static final class OfUnit {

        private final PolicyOn on;

        private OfUnit(PolicyOn on) {
            this.on = on;
        }

        QuotaRule rule() {
            return new QuotaRule(
                    QuotaBase.valueOf(on.text("quota.base")), on.ratio("quota.ratio"), QuotaRounding.valueOf(on.text("quota.rounding")),
                    on.text("quota.onBreach").equals(BLOCK));
        }

        QuotaScope scope() {
            return QuotaScope.valueOf(on.text("quota.scope"));
        }

        QuotaGrouping grouping(boolean members) {
            return QuotaGrouping.valueOf(on.text(members ? "quota.group" : "quota.organizations.group"));
        }

        /** Whether an organisation that is itself excellent has the higher ratio. */
        boolean outstandingApplies() {
            return on.flag("quota.outstanding.applies");
        }

        Ratio outstandingRatio() {
            return on.ratio("quota.outstanding.ratio");
        }
    }
}
