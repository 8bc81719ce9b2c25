package vn.nennep.review.round.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.VietnameseNames;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.review.MemberReview;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.round.ReviewRound;
import vn.nennep.review.round.ReviewRounds;

/** The choices that the forms of a round share, and when its steps are due. */
@Component
class RoundFields {

    private final ReviewRounds rounds;
    private final Register register;

    RoundFields(ReviewRounds rounds, Register register) {
        this.rounds = rounds;
        this.register = register;
    }

    ReviewRound round(OpenTask task) {
        return rounds.round(task.subject());
    }

    /** Those with whom the round goes on, in its order; the value is the id of the review. */
    List<Option> members(ReviewRound round) {
        return members(rounds.goingOn(round).values());
    }

    List<Option> members(Iterable<MemberReview> reviews) {
        List<Option> options = new ArrayList<>();
        reviews.forEach(review -> options.add(new Option(Long.toString(review.id()), register.nameOf(review.memberId()))));
        return options;
    }

    /** The same; the value is the member's id, as in a roll-call. */
    List<Option> people(ReviewRound round) {
        return rounds.goingOn(round).values().stream().map(review -> new Option(review.memberId(), register.nameOf(review.memberId()))).toList();
    }

    /** By the member's id, his review. */
    Map<String, Long> reviewsOfPeople(ReviewRound round) {
        return rounds.goingOn(round).values().stream().collect(Collectors.toMap(MemberReview::memberId, MemberReview::id));
    }

    /** All members of the cell on a day, by name; the value is the member's id. */
    List<Option> everybody(String unit, LocalDate on) {
        return register.membersOf(unit, on).stream()
                .sorted(Comparator.comparing(CellMember::name, VietnameseNames.byGivenName()).thenComparing(CellMember::id))
                .map(member -> new Option(member.id(), member.name()))
                .toList();
    }

    /** Who may preside: secretary, deputies, members of the committee, in this order. */
    List<Option> presiding(String unit, LocalDate on) {
        Set<String> people = new LinkedHashSet<>();
        for (Role role : List.of(Role.SECRETARY, Role.DEPUTY_SECRETARY, Role.COMMITTEE_MEMBER)) {
            people.addAll(register.holders(unit, role, on));
        }
        return people.stream().map(person -> new Option(person, register.nameOf(person))).toList();
    }

    List<Option> levels() {
        return Arrays.stream(RatingLevel.values()).map(level -> new Option(level.name(), level.label())).toList();
    }

    Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(DayEnd.of(round(task).dueOn()));
    }
}
