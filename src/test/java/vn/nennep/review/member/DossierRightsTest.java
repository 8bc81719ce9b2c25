package vn.nennep.review.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.SelfReviewForm;

/** Drafts are the cell's; the committee that decides reads what was proposed to it (domain.md §7.2.3). */
class DossierRightsTest {

    /** @param reader himself, his cell's committee, a member of the cell, or who decides */
    @ParameterizedTest(name = "{0} reads what is {1}: {2}")
    @CsvSource({
        "SELF, WRITING, true", "SELF, DECIDED, true", "COMMITTEE, WRITTEN, true", "COMMITTEE, PROPOSED, true", "MEMBER, DECIDED, false", "MEMBER, HELD, false",
        "DECIDING, WRITTEN, false", "DECIDING, COMPLETED, false", "DECIDING, PROPOSED, true", "DECIDING, DECIDED, true", "DECIDING, DEFERRED, false"
    })
    void whoReadsWhatHeWrote(String reader, MemberReviewState state, boolean may) {
        assertThat(DossierRights.mayRead(
                        new ReviewReader(
                                "x", reader.equals("SELF"), reader.equals("COMMITTEE"), reader.equals("MEMBER"), reader.equals("DECIDING")),
                        review(state)))
                .isEqualTo(may);
    }

    @ParameterizedTest
    @EnumSource(MemberReviewState.class)
    void whatOthersSaidOfHimHeReadsOnceHeWasReviewed(MemberReviewState state) {
        boolean held = switch (state) {
            case HELD, COMPLETED, PROPOSED, DECIDED -> true;
            default -> false;
        };
        assertThat(DossierRights.held(review(state))).isEqualTo(held);
    }

    private static MemberReview review(MemberReviewState state) {
        return new MemberReview(1L, 1, 1, "CB-A", "dv1", true, null, SelfReviewForm.FORM_2A, false, state, null, null);
    }
}
