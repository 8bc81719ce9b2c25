package vn.nennep.review.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ballot.BallotOutcome.Result;
import vn.nennep.review.round.RatingVotes.Verdict;

/** In which order a cell proposes its members (domain.md P6 row 13: by votes, then by score). Each: cap, level that the vote gave, votes for it, score. */
class ProposalOrderTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', value = {
        "EXCELLENT GOOD 9 80; EXCELLENT EXCELLENT 6 70; GOOD COMPLETED 9 99      | 2 1 3",
        // of one level, more votes; of as many votes, the higher score; of the same score, as on the paper
        "EXCELLENT GOOD 5 80; EXCELLENT GOOD 7 70; EXCELLENT GOOD 6 99           | 2 3 1",
        "EXCELLENT GOOD 6 80; EXCELLENT GOOD 6 91.5; EXCELLENT GOOD 6 90         | 2 3 1",
        "GOOD GOOD 6 80; EXCELLENT GOOD 6 80; GOOD GOOD 6 80                     | 1 2 3",
        // without a majority: with the cap, after those of that level who had one
        "GOOD - 0 99; GOOD GOOD 5 70; EXCELLENT - 0 60                           | 3 2 1",
        // too few papers to tell the votes
        "GOOD GOOD ? 70; GOOD GOOD ? 80                                          | 2 1"
    })
    void levelThenVotesThenScore(String members, String order) {
        Map<Long, Result> results = new HashMap<>();
        Map<Long, Double> scores = new HashMap<>();
        List<String[]> rows = Stream.of(members.split(";")).map(String::strip).map(row -> row.split(" ")).toList();
        List<Verdict> verdicts = rows.stream()
                .map(row -> {
                    long id = rows.indexOf(row) + 1L;
                    RatingLevel level = row[1].equals("-") ? null : RatingLevel.valueOf(row[1]);
                    Map<RatingLevel, Integer> votes = row[2].equals("?") ? null : level == null ? Map.of() : Map.of(level, Integer.valueOf(row[2]));
                    results.put(id, new Result(id, level, null, null, votes, false));
                    scores.put(id, Double.valueOf(row[3]));
                    return new Verdict(id, (int) id - 1, RatingLevel.valueOf(row[0]), "", "", "", null, null);
                })
                .toList();
        assertThat(new ProposalOrder(results, scores::get).of(verdicts).stream().map(Verdict::memberReviewId).map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(order);
    }
}
