package vn.nennep.session.process;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.web.Words;
import vn.nennep.session.Finding;
import vn.nennep.session.Outlines;
import vn.nennep.session.ReviewerRule;
import vn.nennep.session.RulesOfDay;
import vn.nennep.session.ThematicSession;

/** To whom the outline of given preparers goes: to the roles of the policy, or to a member named where all of their holders prepare it. */
@Component
class ReviewRouting {

    private final RulesOfDay rules;
    private final Outlines outlines;
    private final Register register;
    private final Words words;

    ReviewRouting(RulesOfDay rules, Outlines outlines, Register register, Words words) {
        this.rules = rules;
        this.outlines = outlines;
        this.register = register;
        this.words = words;
    }

    /** The members who may be named, to choose from: active and official. */
    List<Option> mayBeNamed(String unit, LocalDate on) {
        return officials(unit, on).stream().map(member -> new Option(member.id(), member.name())).toList();
    }

    /** When somebody is to be named, said beside the field. */
    String hint(ThematicSession session) {
        return words.of(
                "session.assignment.reviewerHint", rules.reviewerRoles(session).stream().map(Role::label).collect(Collectors.joining(", ")));
    }

    /** @param named the member named to review; null if none is */
    Optional<Finding> judge(ThematicSession session, Collection<String> preparers, String named, LocalDate on) {
        Set<String> officials = officials(session.unitId(), on).stream().map(CellMember::id).collect(Collectors.toSet());
        return ReviewerRule.judgeNaming(rules.reviewers(session, on), withAuthor(session, preparers), named, officials);
    }

    /** Who is named when people change: whom it is asked for now, otherwise who was named before and still may. */
    String named(ThematicSession session, Collection<String> preparers, String now, String before, LocalDate on) {
        return now == null && before != null && judge(session, preparers, before, on).isEmpty() ? before : now;
    }

    /** The variables that lead the review: the roles among whose holders somebody has no part in the outline come first. */
    Map<String, Object> variables(ThematicSession session, Collection<String> preparers, String named, LocalDate on) {
        Set<String> parties = withAuthor(session, preparers);
        Map<String, Object> variables = new HashMap<>();
        variables.put(SessionVariables.REVIEWER, named);
        variables.put(SessionVariables.REVIEWER_ROLES, rules.reviewerRoles(session).stream()
                .sorted(Comparator.comparing(role -> parties.containsAll(register.holders(session.unitId(), role, on))))
                .map(Role::name)
                .collect(Collectors.joining(",")));
        return variables;
    }

    /** Who wrote what is under review stays a party to it when somebody else takes over. */
    private Set<String> withAuthor(ThematicSession session, Collection<String> preparers) {
        Set<String> parties = new HashSet<>(preparers);
        outlines.underReview(session.id()).ifPresent(outline -> parties.add(outline.submittedBy()));
        return parties;
    }

    private List<CellMember> officials(String unit, LocalDate on) {
        return register.membersOf(unit, on).stream()
                .filter(member -> member.official() && member.activity() == ActivityStatus.ACTIVE)
                .toList();
    }
}
