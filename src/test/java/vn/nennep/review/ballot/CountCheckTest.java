package vn.nennep.review.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.review.RatingLevel;

/** The arithmetic of a count (domain.md P6 “Ballot rule”); ten present, good is the highest level on the paper. */
class CountCheckTest {

    @ParameterizedTest(name = "{0} given out, {1} back, {2} → {3} {4}")
    @CsvSource({
        "10, 10, 0 7 3 0 0,,", "10, 9, 0 7 1 0 1,,", "0, 0, 0 0 0 0 0,,", "10, 0, 0 0 0 0 0,,", "10, 10, 0 0 0 0 10,,",
        "11, 10, 0 7 3 0 0, issued, ballot.count.issuedTooMany", "9, 10, 0 7 3 0 0, collected, ballot.count.collectedTooMany",
        "10, 10, 0 7 2 0 0, lines[0].invalid, ballot.count.sum", "10, 10, 0 7 3 0 1, lines[0].invalid, ballot.count.sum",
        "10, 0, 0 0 0 0 1, lines[0].invalid, ballot.count.sum", "10, 10, 1 6 3 0 0, lines[0].excellent, ballot.count.levelNotOffered"
    })
    void whatCannotBeIsRefusedAtItsField(int issued, int collected, String numbers, String field, String code) {
        CountCheck check = new CountCheck(10, List.of(new BallotLine(0, 1, RatingLevel.GOOD.andBelow(), null)), target -> "Nguyễn Văn An");
        List<Finding> findings = check.judge(new CountSheet(issued, collected, List.of(line(numbers))));
        if (field == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.field()).isEqualTo(field);
                assertThat(finding.code()).isEqualTo(code);
            });
        }
    }

    private static LineCount line(String numbers) {
        List<Integer> all = Arrays.stream(numbers.split(" ")).map(Integer::valueOf).toList();
        Map<RatingLevel, Integer> votes = new EnumMap<>(RatingLevel.class);
        for (RatingLevel level : RatingLevel.values()) {
            votes.put(level, all.get(level.ordinal()));
        }
        return new LineCount(0, all.get(4), votes);
    }
}
