package vn.nennep.review.result;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitRole;
import vn.nennep.platform.policy.Policy;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;

/**
 * Whose results a person reads ({@code domain.md} §7.2.3, §7.2.4): who serves a committee above cells everything below it; a cell's committee its own; a member
 * his cell's totals, and only if there are enough people for nobody to be told by them.
 */
@Component
public class ResultReaders {

    private static final Set<Role> COMMITTEE = EnumSet.of(
            Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.COMMITTEE_MEMBER, Role.DUTY_OFFICER, Role.ORGANIZATION_BOARD, Role.COMMITTEE_OFFICE,
            Role.INSPECTION_COMMISSION);

    /**
     * A unit of which he reads.
     *
     * @param served whether he serves it; otherwise he reads totals only
     */
    public record Scope(Unit unit, boolean served) {}

    private final Register register;
    private final Reviews reviews;
    private final Policy policy;
    private final Clock clock;

    ResultReaders(Register register, Reviews reviews, Policy policy, Clock clock) {
        this.register = register;
        this.reviews = reviews;
        this.policy = policy;
        this.clock = clock;
    }

    /** The units that he may choose, the widest first; each with everything below it. */
    public List<Scope> scopes(String person, ReviewCampaign campaign) {
        return register.rolesOf(person, LocalDate.now(clock)).stream()
                .filter(held -> register.lineOf(held.unitId()).contains(campaign.unitId()))
                .filter(held -> COMMITTEE.contains(held.role()) || held.role() == Role.MEMBER && reviews.unitReviewOf(campaign.id(), held.unitId()).isPresent())
                .map(held -> new Scope(register.unit(held.unitId()), COMMITTEE.contains(held.role())))
                .collect(Collectors.toMap(scope -> scope.unit().id(), scope -> scope, (one, other) -> one.served() ? one : other))
                .values()
                .stream()
                .sorted(Comparator.<Scope>comparingInt(scope -> register.lineOf(scope.unit().id()).size()).thenComparing(scope -> scope.unit().id()))
                .toList();
    }

    /** What he is to a unit: it is one of his, or stands below one that he serves. Empty when he may not read of it. */
    public Optional<Scope> scope(String person, ReviewCampaign campaign, String unit) {
        List<Scope> scopes = scopes(person, campaign);
        if (unit == null) {
            return scopes.stream().findFirst();
        }
        return register.find(unit).flatMap(wanted -> {
            List<String> line = register.lineOf(unit);
            if (!line.contains(campaign.unitId())) {
                return Optional.empty();
            }
            boolean below = scopes.stream().anyMatch(scope -> scope.served() && line.contains(scope.unit().id()));
            return below ? Optional.of(new Scope(wanted, true)) : scopes.stream().filter(scope -> scope.unit().id().equals(unit)).findFirst();
        });
    }

    /** Whether there are enough people for a reader who doesn't serve the unit. */
    public boolean largeEnough(CampaignResult result, ReviewCampaign campaign) {
        int smallest = policy.on(campaign.judged(), register.lineOf(result.unit().id())).integer("results.smallestGroup");
        return result.whole().members().inScope() >= smallest;
    }

    /** Whether he leads the committee of the unit: secretary or deputy. */
    public boolean leads(String person, String unit) {
        return register.rolesOf(person, LocalDate.now(clock)).stream()
                .anyMatch(held -> held.unitId().equals(unit) && (held.role() == Role.SECRETARY || held.role() == Role.DEPUTY_SECRETARY));
    }

    /** Whether he prepares papers for the committee of the unit, or leads it. */
    public boolean prepares(String person, String unit) {
        return leads(person, unit)
                || register.rolesOf(person, LocalDate.now(clock)).stream()
                        .filter(held -> held.unitId().equals(unit))
                        .map(UnitRole::role)
                        .anyMatch(role -> role == Role.ORGANIZATION_BOARD || role == Role.COMMITTEE_OFFICE);
    }
}
