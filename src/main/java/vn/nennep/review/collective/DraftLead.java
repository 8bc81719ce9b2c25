package vn.nennep.review.collective;

import vn.nennep.platform.policy.PolicyOn;

/**
 * How early the draft goes out before the review meeting ({@code domain.md} §3.3 row 2).
 *
 * @param least working days
 * @param blocks whether a meeting that comes earlier is refused; otherwise it needs a reason
 */
public record DraftLead(int least, boolean blocks) {

    public static DraftLead of(PolicyOn policy) {
        return new DraftLead(
                policy.days("review.collectiveDraft.minLead"),
                switch (policy.text("review.collectiveDraft.onShort")) {
                    case "BLOCK" -> true;
                    case "WARN" -> false;
                    default -> throw new IllegalStateException("review.collectiveDraft.onShort is neither WARN nor BLOCK");
                });
    }

    public boolean tooShort(int workingDays) {
        return workingDays < least;
    }
}
