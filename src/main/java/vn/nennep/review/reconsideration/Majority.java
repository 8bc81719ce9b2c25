package vn.nennep.review.reconsideration;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.policy.Policy;

/** Whether a committee's vote on one rating carries: more than half of all its members, by policy {@code resolution.vote}, and figures that fit together. */
@Component
public class Majority {

    private final Register register;
    private final Policy policy;

    Majority(Register register, Policy policy) {
        this.register = register;
        this.policy = policy;
    }

    /**
     * @param size how many members the committee has
     * @param present of them
     * @param inFavour of those who were present
     * @throws Refusal naming the figure that can't be so, or is too small
     */
    public void require(String committee, LocalDate day, int size, int present, int inFavour) {
        if (present > size) {
            throw Refusal.at("present", "complaint.vote.present", size);
        }
        if (inFavour > present) {
            throw Refusal.at("inFavour", "complaint.vote.inFavour", present);
        }
        if (!policy.on(day, register.lineOf(committee)).ratio("resolution.vote").isExceededBy(inFavour, size)) {
            throw Refusal.at("inFavour", "complaint.vote.notEnough", inFavour, size);
        }
    }
}
