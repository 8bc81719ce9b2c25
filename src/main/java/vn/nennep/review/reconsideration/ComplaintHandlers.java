package vn.nennep.review.reconsideration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.review.Ratings;
import vn.nennep.review.RatingStage;

/** Who handles complaints in a committee, and who may read of one: only its parties and they ({@code domain.md} P10). */
@Component
public class ComplaintHandlers {

    private static final Set<Role> HANDLING = EnumSet.of(
            Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.ORGANIZATION_BOARD, Role.COMMITTEE_OFFICE, Role.INSPECTION_COMMISSION);
    /** Who looks into complaints; where nobody of the boards may, a member of the committee does. */
    private static final List<List<Role>> VERIFYING = List.of(
            List.of(Role.INSPECTION_COMMISSION, Role.ORGANIZATION_BOARD, Role.COMMITTEE_OFFICE), List.of(Role.COMMITTEE_MEMBER));
    /** Whose vote the conclusion is recorded by. */
    private static final Set<Role> LEADING = EnumSet.of(Role.SECRETARY, Role.DEPUTY_SECRETARY);
    private static final Set<RatingStage> TOOK_PART =
            EnumSet.of(RatingStage.PROPOSAL, RatingStage.APPRAISAL, RatingStage.DECISION, RatingStage.RECONSIDERATION, RatingStage.REOPENING);

    private final Complaints complaints;
    private final Register register;
    private final Ratings ratings;
    private final Clock clock;

    ComplaintHandlers(Complaints complaints, Register register, Ratings ratings, Clock clock) {
        this.complaints = complaints;
        this.register = register;
        this.ratings = ratings;
        this.clock = clock;
    }

    public boolean handles(String person, String unit) {
        return holdsOneOf(HANDLING, person, unit, LocalDate.now(clock));
    }

    /** Whether he says who looks into it, and concludes: the committee's secretary or deputy, unless it is his own complaint. */
    public boolean leads(String person, Complaint complaint) {
        return !isParty(person, complaint) && holdsOneOf(LEADING, person, complaint.unitId(), LocalDate.now(clock));
    }

    /** Whether who looks into it still belongs to those who may, on the day. */
    public boolean stillVerifies(Complaint complaint, LocalDate on) {
        return holdsOneOf(
                VERIFYING.stream().flatMap(List::stream).collect(Collectors.toSet()), complaint.verifierId(), complaint.unitId(), on);
    }

    private boolean holdsOneOf(Set<Role> roles, String person, String unit, LocalDate on) {
        return register.rolesOf(person, on).stream().anyMatch(held -> held.unitId().equals(unit) && roles.contains(held.role()));
    }

    /** Whether he is a party or a handler. */
    boolean mayRead(String person, Complaint complaint) {
        return isParty(person, complaint) || verifies(person, complaint) || handles(person, complaint.unitId());
    }

    /** Who was to look into it reads it as long as he serves the committee, not for ever (fault S-27). */
    private boolean verifies(String person, Complaint complaint) {
        return person.equals(complaint.verifierId())
                && register.rolesOf(person, LocalDate.now(clock)).stream()
                        .anyMatch(held -> held.unitId().equals(complaint.unitId()) && VERIFYING.stream().anyMatch(roles -> roles.contains(held.role())));
    }

    boolean isParty(String person, Complaint complaint) {
        return person.equals(complaint.complainantId());
    }

    /**
     * Those to whom a complaint may be given to be looked into, on the day: nobody who proposed, appraised or decided the rating, looked into an earlier
     * complaint about it that was answered, or complains; nor the only one who could conclude.
     */
    public List<String> verifiers(Complaint complaint, LocalDate on) {
        List<String> leaders = LEADING.stream()
                .flatMap(role -> register.holders(complaint.unitId(), role, on).stream())
                .distinct()
                .filter(person -> !isParty(person, complaint))
                .toList();
        Set<String> partial = Stream.of(
                        Stream.of(complaint.complainantId()),
                        leaders.size() == 1 ? leaders.stream() : Stream.<String>empty(),
                        complaints.about(complaint.targetId()).stream().filter(other -> other.state().answered()).map(Complaint::verifierId),
                        ratings.changesOf(complaint.targetId()).stream().filter(change -> TOOK_PART.contains(change.stage())).map(Ratings.Change::actor))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return VERIFYING.stream()
                .map(roles -> roles.stream()
                        .flatMap(role -> register.holders(complaint.unitId(), role, on).stream())
                        .distinct()
                        .filter(person -> !partial.contains(person))
                        .toList())
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
