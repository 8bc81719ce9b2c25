package vn.nennep.review.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.platform.intake.Refusal.Finding;

/** Whether a vote may be held so (domain.md P6 row 12, “Ballot rule”): a team of three, five at least for an electronic vote, nobody who isn't entitled. */
class OpeningCheckTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2025, 12, 8, 15, 0);

    @ParameterizedTest(name = "{0} present, electronic {1}: {2}")
    @CsvSource({"5, true, ", "4, true, way ballot.open.tooFew", "4, false, ", "3, false, ", "10, true, "})
    void withFewerThanFiveNobodyVotesElectronically(int present, boolean electronic, String finding) {
        assertThat(found(check(true), opening(electronic, true, present, 3, NOW.plusMinutes(30)))).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @ParameterizedTest(name = "{1} of {0} present count: {2}")
    @CsvSource({"5, 3, ", "5, 2, team ballot.open.teamTooSmall", "5, 1, team ballot.open.teamTooSmall", "2, 2, ", "2, 1, team ballot.open.teamTooSmall", "1, 1, "})
    void threeCountOrAllWhoAreThere(int present, int team, String finding) {
        assertThat(found(check(true), opening(false, true, present, team, null))).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void anElectronicVoteIsAllowedByPolicyHeldInOneRoomAndEnds() {
        assertThat(found(check(false), opening(true, true, 6, 3, NOW.plusMinutes(1)))).containsExactly("way ballot.open.noElectronic");
        assertThat(found(check(true), opening(true, false, 6, 3, NOW.plusMinutes(1)))).containsExactly("inPerson ballot.open.inPerson");
        assertThat(found(check(true), opening(true, true, 6, 3, null))).containsExactly("openUntil ballot.open.until");
        assertThat(found(check(true), opening(true, true, 6, 3, NOW))).containsExactly("openUntil ballot.open.untilPassed");
    }

    /** S-23: not on the list, or not entitled any more today. */
    @Test
    void onlyWhoIsEntitledIsPresentAndOnlyWhoIsPresentCounts() {
        OpeningCheck check = check(true);
        assertThat(found(check, new Opening(BallotWay.PAPER, true, List.of("m1", "m2", "m3", "x"), "m1", List.of("m2", "m3"), null)))
                .containsExactly("present ballot.open.notEntitled");
        assertThat(found(check, new Opening(BallotWay.PAPER, true, List.of("m1", "m2", "m3", "gone"), "m1", List.of("m2", "m3"), null)))
                .containsExactly("present ballot.open.notEntitled");
        assertThat(found(check, new Opening(BallotWay.PAPER, true, List.of("m1", "m2", "m3"), "m4", List.of("m2", "m3"), null)))
                .containsExactly("head ballot.open.tellerAbsent");
        assertThat(found(check, new Opening(BallotWay.PAPER, true, List.of("m1", "m2", "m3"), "m1", List.of("m2", "m4"), null)))
                .containsExactly("team ballot.open.tellerAbsent");
        assertThat(found(check, new Opening(BallotWay.PAPER, true, List.of(), "m1", List.of("m2", "m3"), null))).contains("present ballot.open.nobody");
    }

    private static OpeningCheck check(boolean electronic) {
        return new OpeningCheck(
                new BallotRules.Rules("1/2", BallotDenominator.ENTITLED, 3, 5, electronic),
                Set.of("m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "gone"), member -> !member.equals("gone"), NOW);
    }

    private static Opening opening(boolean electronic, boolean inPerson, int present, int team, LocalDateTime until) {
        List<String> people = IntStream.rangeClosed(1, present).mapToObj(i -> "m" + i).toList();
        return new Opening(electronic ? BallotWay.ELECTRONIC : BallotWay.PAPER, inPerson, people, "m1", people.subList(1, team), until);
    }

    private static List<String> found(OpeningCheck check, Opening opening) {
        return check.judge(opening).stream().map((Finding finding) -> finding.field() + " " + finding.code()).toList();
    }
}
