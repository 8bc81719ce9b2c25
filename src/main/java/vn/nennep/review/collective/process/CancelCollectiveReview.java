package vn.nennep.review.collective.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;
import vn.nennep.review.OutReason;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.collective.CollectiveReviews;

/**
 * An organisation is dissolved or merged before it was rated: the committee that decides ends its review, and neither its members nor the committee above
 * wait for it any more. The reason stays in the record of submissions.
 */
@Component
class CancelCollectiveReview implements ActionWork {

    private static final Set<Role> MAY = EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.ORGANIZATION_BOARD);
    /** Once its proposal is above, it is withdrawn or decided there. */
    private static final Set<UnitReviewState> OPEN = EnumSet.of(UnitReviewState.WAITING, UnitReviewState.DRAFTING, UnitReviewState.REVIEWED);

    private final Reviews reviews;
    private final RunningCollective process;
    private final CollectiveReviews collectives;
    private final Register register;
    private final Words words;
    private final Clock clock;

    CancelCollectiveReview(
            Reviews reviews, RunningCollective process, CollectiveReviews collectives, Register register, Words words, Clock clock) {
        this.reviews = reviews;
        this.process = process;
        this.collectives = collectives;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "cancelCollectiveReview";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject == null
                ? List.of()
                : reviews.findUnitReview(subject).stream()
                        .filter(review -> OPEN.contains(review.state()) && may(member, review))
                        .map(review -> new Offer(
                                name(), words.of("collective.cancel.title"), words.of("collective.cancel.description"), review.decidingUnitId(), subject))
                        .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return Map.of();
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        UnitReview review = reviews.hold(offer.subject());
        if (!OPEN.contains(review.state())) {
            throw Refusal.at(null, "collective.cancel.late");
        }
        if (process.voting(review)) {
            throw Refusal.at(null, "collective.cancel.voting");
        }
        UnitReview cancelled = reviews.save(review.outside(OutReason.ORGANIZATION_ENDED, UnitReviewState.CANCELLED));
        process.cancel(cancelled);
        process.collectiveReviewed(cancelled);
        reviews.unitReviewOf(review.campaignId(), register.unit(review.unitId()).parentId()).ifPresent(collectives::decidedBelow);
        return "/xep-loai/" + review.id();
    }

    private boolean may(String member, UnitReview review) {
        return register.rolesOf(member, LocalDate.now(clock)).stream()
                .anyMatch(held -> held.unitId().equals(review.decidingUnitId()) && MAY.contains(held.role()));
    }
}
