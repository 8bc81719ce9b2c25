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
}
