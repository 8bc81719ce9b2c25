package vn.nennep.review.member;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.Reviews;

/** Who may write down what others say of a member: the cell's leaders and its duty officer, nobody about himself, and only until it is decided. */
@Component
public class OpinionRights {

    private static final Set<Role> WHO = EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.DUTY_OFFICER);
    private static final Set<MemberReviewState> OPEN = EnumSet.of(
            MemberReviewState.WRITING, MemberReviewState.WRITTEN, MemberReviewState.HELD, MemberReviewState.COMPLETED, MemberReviewState.DEFERRED,
            MemberReviewState.PAUSED, MemberReviewState.PROPOSED);

    private final Reviews reviews;
    private final Register register;
    private final Clock clock;

    OpinionRights(Reviews reviews, Register register, Clock clock) {
        this.reviews = reviews;
        this.register = register;
        this.clock = clock;
    }

    /**
     * The member's review, if the person may write down opinions about him now.
     *
     * @param subject null when nobody in particular is meant
     */
    public Optional<MemberReview> recordable(String person, Long subject) {
        return Optional.ofNullable(subject)
                .flatMap(reviews::findMemberReview)
                .filter(MemberReview::inScope)
                .filter(review -> open(review) && !review.memberId().equals(person))
                .filter(review -> register.rolesOf(person, LocalDate.now(clock)).stream()
                        .anyMatch(held -> held.unitId().equals(review.unitId()) && WHO.contains(held.role())));
    }

    /** Whether his rating isn't decided or given up yet. */
    static boolean open(MemberReview review) {
        return OPEN.contains(review.state());
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public MemberReview review(long subject) {
        return reviews.memberReview(subject);
    }
}
