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

    @ParameterizedTest(name = "{0} and {1} could review what {2} and {3} prepare: refused {4}")
    @CsvSource({"dv0001, dv0002, dv0001, dv0002, true", "dv0001, dv0002, dv0001, dv0003, false", "dv0001, dv0001, dv0001, dv0003, true"})
    void somebodyIsLeftWhoMayReview(String reviewer, String other, String lead, String second, boolean refused) {
        assertThat(ReviewerRule.judgeAssignment(List.of(reviewer, other), List.of(lead, second)).stream().toList())
                .isEqualTo(refused ? List.of(Finding.refusal("lead", "session.assignment.nobodyReviews")) : List.of());
    }
}
