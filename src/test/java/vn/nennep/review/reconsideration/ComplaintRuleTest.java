package vn.nennep.review.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.review.Rating;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.reconsideration.ComplaintRule.Turn;

/** Until when, and how often, a rating may be complained about (domain.md P10; R-21). */
class ComplaintRuleTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 4, 20);
    private static final ComplaintWindow WINDOW = new ComplaintWindow(DECIDED, Period.ofDays(10));

    @ParameterizedTest
    @CsvSource({
        "2026-04-19T23:59:59, false, false", "2026-04-20T00:00:00, true, false", "2026-04-25T12:00:00, true, false", "2026-04-30T23:59:59, true, false",
        "2026-05-01T00:00:00, false, true", "2027-01-01T00:00:00, false, true"
    })
    void r21_theLastDayCountsWhole(LocalDateTime moment, boolean inTime, boolean over) {
        assertThat(WINDOW.includes(moment.toLocalDate())).isEqualTo(inTime);
        assertThat(WINDOW.isOver(moment)).isEqualTo(over);
        assertThat(WINDOW.lastMoment()).isEqualTo("2026-04-30T23:59:59");
    }

    @Test
    void whatIsNotDecidedIsNotComplainedAbout() {
        assertThat(turn(rating(null), List.of(), true).bar()).isEqualTo(ComplaintBar.NOT_DECIDED);
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, OPEN_ALREADY", "ACCEPTED, OPEN_ALREADY", "VERIFYING, OPEN_ALREADY", "VERIFIED, OPEN_ALREADY", "CONCLUDED, OPEN_ALREADY",
        "UPHELD,", "CHANGED,", "REDO,", "WITHDRAWN,", "REJECTED_FORMAL,"
    })
    void oneIsOpenAtATime(ComplaintState before, ComplaintBar bar) {
        assertThat(turn(rating(RatingLevel.GOOD), List.of(complaint(1, null, before, DECIDED.atTime(12, 0))), true).bar()).isEqualTo(bar);
    }

    @Test
    void anAnswerGoesOneLevelFurtherOnceAndOnlyByPolicy() {
        Complaint first = complaint(1, null, ComplaintState.UPHELD, DECIDED.atTime(12, 0));
        Complaint further = complaint(2, 1L, ComplaintState.UPHELD, DECIDED.atTime(13, 0));
        assertThat(turn(rating(RatingLevel.GOOD), List.of(first), true)).isEqualTo(new Turn(null, first));
        assertThat(turn(rating(RatingLevel.GOOD), List.of(first), false).bar()).isEqualTo(ComplaintBar.ANSWERED_FINALLY);
        assertThat(turn(rating(RatingLevel.GOOD), List.of(first, further), true).bar()).isEqualTo(ComplaintBar.ANSWERED_FINALLY);
    }

    @Test
    void whatWasWithdrawnOrNotAcceptedMayBeAskedAgain() {
        for (ComplaintState state : List.of(ComplaintState.WITHDRAWN, ComplaintState.REJECTED_FORMAL)) {
            assertThat(turn(rating(RatingLevel.GOOD), List.of(complaint(1, null, state, DECIDED.atTime(12, 0))), true)).isEqualTo(new Turn(null, null));
        }
    }

    @Test
    void aNewDecisionMayBeComplainedAboutAnew() {
        Complaint before = complaint(1, null, ComplaintState.UPHELD, DECIDED.minusDays(30).atTime(12, 0));
        assertThat(turn(rating(RatingLevel.GOOD), List.of(before), false)).isEqualTo(new Turn(null, null));
    }

    private static Turn turn(Rating rating, List<Complaint> earlier, boolean further) {
        return ComplaintRule.turn(rating, earlier, DECIDED.atTime(8, 0), further);
    }

    private static Rating rating(RatingLevel level) {
        return new Rating(7L, 1L, "CB", "m", null, null, null, null, null, level, level == null ? null : DECIDED, false, null, 0);
    }

    private static Complaint complaint(long id, Long previous, ComplaintState state, LocalDateTime closed) {
        return new Complaint(
                id, 7, 1, "DU", previous, "m", null, DECIDED.atTime(9, 0), DECIDED, RatingLevel.GOOD, "x", ComplaintWish.EXPLANATION, null, state,
                DECIDED.plusDays(15), null, null, null, null, closed, 0);
    }
}
