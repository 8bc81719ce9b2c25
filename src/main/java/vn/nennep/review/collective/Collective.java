package vn.nennep.review.collective;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.UnitType;
import vn.nennep.platform.intake.Option;
import vn.nennep.review.MemberReview;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;

/** Who an organisation's collective is: of a cell its members, of a committee its committee members. */
@Component
public class Collective {

    private static final List<Role> LEADING = List.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.COMMITTEE_MEMBER);

    private final Register register;
    private final Reviews reviews;

    Collective(Register register, Reviews reviews) {
        this.register = register;
        this.reviews = reviews;
    }

    public boolean ofCell(UnitReview review) {
        return register.unit(review.unitId()).type().isCell();
    }

    /** Ids of those who meet and are called by name; members of a cell who are suspended or elsewhere for a time aren't. */
    public List<String> members(UnitReview review, LocalDate on) {
        return ofCell(review)
                ? register.membersOf(review.unitId(), on).stream()
                        .filter(member -> member.activity() == ActivityStatus.ACTIVE || member.activity() == ActivityStatus.EXEMPT)
                        .map(CellMember::id)
                        .toList()
                : leading(review.unitId(), on);
    }

    /** Of these, ids of those who need not come. */
    public Set<String> exempt(UnitReview review, LocalDate on) {
        return ofCell(review)
                ? register.membersOf(review.unitId(), on).stream()
                        .filter(member -> member.activity() == ActivityStatus.EXEMPT)
                        .map(CellMember::id)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /**
     * Ids of those who vote on the organisation: official members of the cell, committee members of a committee. Who is exempt votes if he came
     * ({@code domain.md} §1.5).
     */
    public List<String> voters(UnitReview review, Collection<String> present, LocalDate on) {
        return ofCell(review)
                ? register.membersOf(review.unitId(), on).stream()
                        .filter(CellMember::official)
                        .filter(member -> member.activity() == ActivityStatus.ACTIVE
                                || member.activity() == ActivityStatus.EXEMPT && present.contains(member.id()))
                        .map(CellMember::id)
                        .toList()
                : leading(review.unitId(), on);
    }

    /** Ids of those who belong to it and are asked for their opinion on the draft; units below are asked besides. */
    public List<String> commenters(UnitReview review, LocalDate on) {
        return members(review, on);
    }

    /** Who may preside: secretary, deputy, committee members. */
    public List<Option> presiding(UnitReview review, LocalDate on) {
        return options(leading(review.unitId(), on));
    }

    /** The secretaries of the unit on the day. */
    public List<String> secretaries(UnitReview review, LocalDate on) {
        return register.holders(review.unitId(), Role.SECRETARY, on);
    }

    /** The reviews of a committee's leaders who are rated in this campaign; a cell's are reviewed in the cell alone. */
    public List<MemberReview> leaders(UnitReview review, LocalDate on) {
        return ofCell(review)
                ? List.of()
                : leading(review.unitId(), on).stream()
                        .map(leader -> reviews.memberReviewOf(review.campaignId(), leader))
                        .flatMap(java.util.Optional::stream)
                        .filter(MemberReview::inScope)
                        .toList();
    }

    public List<Option> options(List<String> people) {
        Map<String, String> names = register.members(people).values().stream()
                .collect(Collectors.toMap(member -> member.id(), member -> member.fullName()));
        return people.stream().map(id -> new Option(id, names.get(id))).toList();
    }

    private List<String> leading(String unit, LocalDate on) {
        return LEADING.stream().map(role -> register.holders(unit, role, on)).flatMap(List::stream).distinct().toList();
    }
}
