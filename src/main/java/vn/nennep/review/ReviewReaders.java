package vn.nennep.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.UnitRole;

/** Says of each file of the review what a person is to it today. */
@Component
public class ReviewReaders {

    private static final Set<Role> COMMITTEE = EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.COMMITTEE_MEMBER, Role.DUTY_OFFICER);
    private static final Set<Role> DECIDING = EnumSet.of(
            Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.COMMITTEE_MEMBER, Role.ORGANIZATION_BOARD, Role.COMMITTEE_OFFICE, Role.INSPECTION_COMMISSION);

    private final Register register;
    private final Reviews reviews;
    private final Clock clock;

    ReviewReaders(Register register, Reviews reviews, Clock clock) {
        this.register = register;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** To the campaign itself: who serves the committee that opened it decides; everybody below it is a member. */
    public ReviewReader of(String person, ReviewCampaign campaign) {
        List<UnitRole> roles = roles(person);
        boolean below = roles.stream().anyMatch(held -> register.lineOf(held.unitId()).contains(campaign.unitId()));
        return new ReviewReader(person, false, false, below, holds(roles, DECIDING, campaign.unitId()));
    }

    public ReviewReader of(String person, UnitReview review) {
        return of(person, review, false);
    }

    public ReviewReader of(String person, MemberReview review) {
        return of(person, reviews.unitReview(review.unitReviewId()), person.equals(review.memberId()));
    }

    /** Ids of the units in whose committee the person serves, whether it prepares or decides. */
    public Set<String> unitsServedBy(String person) {
        return roles(person).stream()
                .filter(held -> COMMITTEE.contains(held.role()) || DECIDING.contains(held.role()))
                .map(UnitRole::unitId)
                .collect(Collectors.toSet());
    }

    private ReviewReader of(String person, UnitReview review, boolean self) {
        List<UnitRole> roles = roles(person);
        return new ReviewReader(
                person, self, holds(roles, COMMITTEE, review.unitId()),
                roles.stream().anyMatch(held -> held.unitId().equals(review.unitId()) && held.role() == Role.MEMBER),
                holds(roles, DECIDING, review.decidingUnitId()) || holds(roles, DECIDING, reviews.campaignOf(review).unitId()));
    }

    private static boolean holds(List<UnitRole> roles, Set<Role> any, String unit) {
        return roles.stream().anyMatch(held -> held.unitId().equals(unit) && any.contains(held.role()));
    }

    private List<UnitRole> roles(String person) {
        return register.rolesOf(person, LocalDate.now(clock));
    }
}
