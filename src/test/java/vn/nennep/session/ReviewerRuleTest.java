package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: domain.md A4.5, faults.md R-38. */
class ReviewerRuleTest {

    @ParameterizedTest(name = "{0} reviews what {1} and {2} prepared: refused {3}")
    @CsvSource({"dv0001, dv0002, dv0003, false", "dv0002, dv0002, dv0003, true", "dv0003, dv0002, dv0003, true"})
    void nobodyReviewsHisOwnOutline(String reviewer, String lead, String other, boolean refused) {
        assertThat(ReviewerRule.judge(reviewer, List.of(lead, other)).stream().toList())
                .isEqualTo(refused ? List.of(Finding.refusal("decision", "session.review.ownOutline")) : List.of());
    }

    @ParameterizedTest(name = "{0} review by policy, {1} prepare, {2} is named: {3}")
    @CsvSource({
        // somebody is left
        "dv0001 dv0002, dv0001 dv0003, , ", "dv0001 dv0002, dv0003, , ", "dv0001 dv0002, dv0001, dv0004, session.assignment.reviewerNotNeeded",
        // nobody is left, as where the secretary of a cell without deputy prepares it
        "dv0001, dv0001, , session.assignment.reviewerMissing", "dv0001, dv0001 dv0003, dv0004, ",
        "dv0001, dv0001 dv0004, dv0004, session.assignment.reviewerPrepares", "dv0001, dv0001, dv0001, session.assignment.reviewerPrepares",
        "dv0001, dv0001, dv0011, session.assignment.reviewerNotOfficial",
        "dv0001 dv0002, dv0002 dv0001 dv0003, , session.assignment.reviewerMissing",
        // an empty cell
        "'', dv0001, , session.assignment.reviewerMissing"
    })
    void somebodyIsLeftOrNamedWhoMayReview(String byPolicy, String preparers, String named, String code) {
        assertThat(ReviewerRule.judgeNaming(ids(byPolicy), ids(preparers), named, List.of("dv0001", "dv0003", "dv0004")).stream().toList())
                .isEqualTo(code == null ? List.of() : List.of(Finding.refusal("reviewer", code)));
    }

    @ParameterizedTest(name = "critic {0}: refused {1}")
    @CsvSource({", false", "dv0003, false", "dv0001, true", "dv0002, true"})
    void theCriticDidNotPrepareIt(String critic, boolean refused) {
        assertThat(ReviewerRule.judgeCritic(critic, List.of("dv0001", "dv0002")).stream().toList())
                .isEqualTo(refused ? List.of(Finding.refusal("critic", "session.assignment.criticPrepares")) : List.of());
    }

    private static List<String> ids(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(" "));
    }
}
