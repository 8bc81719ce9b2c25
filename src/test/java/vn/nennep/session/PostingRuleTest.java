package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: domain.md §1.3 rows 6–7, P2 form 8. */
class PostingRuleTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 6, 12, 9, 0);
    private static final LocalDateTime DUE = LocalDateTime.of(2026, 6, 12, 16, 5);

    @ParameterizedTest(name = "posted {0}, there since {1}: {2}")
    @CsvSource(nullValues = "-", value = {
        "2026-06-12T09:00, -, -", "2026-06-12T09:01, -, inFuture", "2026-06-10T16:05, 2026-06-10T16:05, -",
        "2026-06-10T16:04, 2026-06-10T16:05, tooEarly", "2026-06-10T16:04, -, -"
    })
    void whatIsRecordedHasHappenedAndThereWasSomethingToPost(LocalDateTime at, LocalDateTime from, String code) {
        assertThat(PostingRule.judge(Posting.done(1, PostingKind.OUTCOME, at, DUE, null, "dv0001", NOW), from, NOW))
                .extracting(Finding::code)
                .isEqualTo(code == null ? List.of() : List.of("session.posting." + code));
    }

    @ParameterizedTest(name = "{0} with note {1}: refused {2}")
    @CsvSource(nullValues = "-", value = {
        "NO_APPLICATION, -, false", "CLASSIFIED, -, false", "OUTAGE, -, false", "OTHER, -, true", "OTHER, 123456789, true", "OTHER, 1234567890, false"
    })
    void anotherReasonIsNamed(NotPostedReason reason, String note, boolean refused) {
        assertThat(PostingRule.judge(Posting.omitted(1, PostingKind.MATERIALS, reason, DUE, note, "dv0001", NOW), null, NOW))
                .extracting(Finding::field)
                .isEqualTo(refused ? List.of("note") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"2026-06-12T16:05, IN_TIME", "2026-06-12T16:05:01, LATE", "2026-06-10T16:05, IN_TIME"})
    void theLastMomentIsInTime(LocalDateTime at, Lead expected) {
        assertThat(Posting.done(1, PostingKind.OUTCOME, at, DUE, null, "dv0001", at).timeliness()).isEqualTo(expected);
    }
}
