package vn.nennep.review.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.platform.policy.Ratio;
import vn.nennep.review.RatingLevel;

/** Which level is reached, and between which a line is voted on again (domain.md P6 rows 12, 12b). Votes: excellent, good, completed, not completed. */
class LevelRuleTest {

    @ParameterizedTest(name = "{0} of {3}: {1} entitled, {2} present → {4}")
    @CsvSource({
        // exactly half isn't more than half
        "5 5 0 0, 10, 10, ENTITLED,", "6 4 0 0, 10, 10, ENTITLED, EXCELLENT", "0 6 4 0, 11, 10, ENTITLED, GOOD", "0 5 4 1, 11, 10, ENTITLED,",
        // the same papers by the three denominators
        "0 5 3 0, 12, 10, ENTITLED,", "0 5 3 0, 12, 10, PRESENT,", "0 5 3 0, 12, 10, VALID, GOOD", "0 6 2 0, 12, 10, ENTITLED,",
        "0 6 2 0, 12, 10, PRESENT, GOOD",
        // nobody chose, one did
        "0 0 0 0, 7, 7, VALID,", "0 0 0 1, 1, 1, ENTITLED, NOT_COMPLETED", "0 0 0 1, 2, 1, ENTITLED,", "0 0 0 151, 300, 290, ENTITLED, NOT_COMPLETED",
        "0 0 0 150, 300, 290, ENTITLED,"
    })
    void aLevelNeedsMoreThanTheShare(String votes, int entitled, int present, BallotDenominator of, RatingLevel reached) {
        LevelRule rule = new LevelRule(Ratio.parse("1/2"), of);
        assertThat(rule.reached(count(votes), entitled, present).orElse(null)).isEqualTo(reached);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "3 2 1 0, EXCELLENT GOOD", "2 2 2 1, EXCELLENT GOOD COMPLETED", "1 3 3 0, GOOD COMPLETED", "3 1 1 0, EXCELLENT GOOD COMPLETED",
        "0 3 0 2, GOOD NOT_COMPLETED", "3 0 0 0, EXCELLENT GOOD COMPLETED NOT_COMPLETED", "0 0 0 0, EXCELLENT GOOD COMPLETED NOT_COMPLETED"
    })
    void aLineWithoutALevelIsVotedOnAgainBetweenItsTwoTopLevels(String votes, String levels) {
        LevelRule rule = new LevelRule(Ratio.parse("1/2"), BallotDenominator.ENTITLED);
        assertThat(rule.again(count(votes), RatingLevel.EXCELLENT.andBelow()))
                .isEqualTo(Arrays.stream(levels.split(" ")).map(RatingLevel::valueOf).toList());
    }

    @ParameterizedTest
    @CsvSource({"2/3, 6, 9,", "2/3, 7, 9, GOOD", "0.9, 9, 10,", "0.9, 10, 10, GOOD"})
    void theShareIsPolicy(String threshold, int votes, int entitled, RatingLevel reached) {
        LevelRule rule = new LevelRule(Ratio.parse(threshold), BallotDenominator.ENTITLED);
        assertThat(rule.reached(new LineCount(0, 0, Map.of(RatingLevel.GOOD, votes)), entitled, entitled).orElse(null)).isEqualTo(reached);
    }

    private static LineCount count(String votes) {
        List<Integer> numbers = Arrays.stream(votes.split(" ")).map(Integer::valueOf).toList();
        Map<RatingLevel, Integer> by = new EnumMap<>(RatingLevel.class);
        for (RatingLevel level : RatingLevel.values()) {
            by.put(level, numbers.get(level.ordinal()));
        }
        return new LineCount(0, 0, by);
    }
}
