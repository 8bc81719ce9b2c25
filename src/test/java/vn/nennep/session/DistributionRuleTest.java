package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.session.DistributionRule.Group;
import vn.nennep.session.DistributionRule.Member;

/** Source: domain.md A9.2. */
class DistributionRuleTest {

    private static final List<Member> CELL = List.of(active("a"), active("b"), active("c"), active("d"));

    private static Member active(String id) {
        return new Member(id, ActivityStatus.ACTIVE, true);
    }

    /** Each line as {@code member<leader} or {@code member}. */
    private static List<String> lines(List<Member> members, Group... groups) {
        return DistributionRule.lines(members, List.of(groups)).stream()
                .map(line -> line.direct() ? line.memberId() : line.memberId() + "<" + line.passedOnBy())
                .toList();
    }

    @Test
    void withoutGroupsEverybodyGetsItHimself() {
        assertThat(lines(CELL)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void theLeaderPassesItOnToHisGroupAndTheOthersGetItThemselves() {
        assertThat(lines(CELL, new Group("1", "b", Set.of("a", "b")))).containsExactly("a<b", "b", "c", "d");
    }

    @Test
    void aGroupWithoutALeaderIsNoWay() {
        assertThat(lines(CELL, new Group("1", null, Set.of("a", "b")), new Group("2", "d", Set.of("c", "d")))).containsExactly("a", "b", "c<d", "d");
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, true", "EXEMPT, true", "SUSPENDED, false", "TEMPORARILY_ELSEWHERE, false"})
    void suspendedAndAbsentMembersGetNothing(ActivityStatus activity, boolean reached) {
        Member member = new Member("a", activity, true);
        assertThat(lines(List.of(member))).hasSize(reached ? 1 : 0);
        assertThat(lines(List.of(member, active("b")), new Group("1", "b", Set.of("a", "b")))).hasSize(reached ? 2 : 1);
        assertThat(lines(List.of(member, active("b")), new Group("1", "a", Set.of("a", "b"))))
                .as("as a leader").isEqualTo(reached ? List.of("a", "b<a") : List.of("b"));
    }

    @Test
    void aLeaderWhoBelongsToAnotherGroupTooGetsItHimself() {
        assertThat(lines(CELL, new Group("1", "a", Set.of("a", "b")), new Group("2", "b", Set.of("b", "c")))).containsExactly("a", "b", "c<b", "d");
    }

    @Test
    void whoStandsInTwoGroupsIsReachedOnce() {
        assertThat(lines(CELL, new Group("1", "a", Set.of("a", "c")), new Group("2", "b", Set.of("b", "c")))).containsExactly("a", "b", "c<a", "d");
    }

    @Test
    void whoIsNotOfTheCellIsNotReachedThroughAGroup() {
        assertThat(lines(CELL, new Group("1", "a", Set.of("a", "stranger")))).containsExactly("a", "b", "c", "d");
    }

    @Test
    void whoHasNoMailIsMarkedWhicheverWayItReachesHim() {
        List<Member> members = List.of(active("a"), new Member("b", ActivityStatus.ACTIVE, false));
        assertThat(DistributionRule.lines(members, List.of())).extracting(DistributionLine::hasMail).containsExactly(true, false);
        assertThat(DistributionRule.lines(members, List.of(new Group("1", "a", Set.of("a", "b"))))).extracting(DistributionLine::hasMail)
                .containsExactly(true, false);
    }
}
