package vn.nennep.administration.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.nennep.administration.transfer.TransferPlan.Destination;
import vn.nennep.platform.intake.Refusal.Finding;

/** Which transfers can be as they are entered (domain.md A17.6). */
class TransferCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
    private static final Destination INSIDE = new Destination("CB-AH", null);
    private static final Destination OUTSIDE = new Destination(null, "Chi bộ 5, Đảng bộ phường Hải Châu");
    private static final TransferCheck CHECK = new TransferCheck(TODAY, Period.ofYears(1), List.of());

    @ParameterizedTest
    @CsvSource({
        "2026-04-01,", "2021-04-20,", "2021-04-19, transfer.event.tooOld", "2027-04-20,", "2027-04-21, transfer.event.tooFar",
        "1926-04-20, transfer.event.tooOld"
    })
    void theEventLiesWithinReason(LocalDate eventOn, String code) {
        assertThat(codes(CHECK.plan(new TransferPlan(TransferReason.RETIRED, eventOn, TransferDuration.PERMANENT, null, OUTSIDE))))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01,", "2026-04-20,", "2026-04-19, transfer.until.over", "2026-04-01, transfer.until.over", "2026-03-31, transfer.until.over",
        "2027-04-01,", "2027-04-02, transfer.until.tooLong"
    })
    void aTemporaryStayEndsAfterTodayAndWithinThePolicy(LocalDate untilOn, String code) {
        assertThat(codes(CHECK.plan(new TransferPlan(
                        TransferReason.STUDY_OR_MISSION, LocalDate.of(2026, 4, 1), TransferDuration.TEMPORARY, untilOn, INSIDE))))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @EnumSource(TransferReason.class)
    void whoRetiresLeavesWorkOrIsReorganisedGoesForGood(TransferReason reason) {
        boolean forGood = Stream.of(TransferReason.RETIRED, TransferReason.LEFT_WORK, TransferReason.REORGANISED).anyMatch(reason::equals);
        TransferPlan stay = new TransferPlan(reason, TODAY, TransferDuration.TEMPORARY, TODAY.plusMonths(3), INSIDE);
        assertThat(codes(CHECK.plan(stay))).isEqualTo(forGood ? List.of("transfer.duration.forGood") : List.of());
        assertThat(CHECK.plan(new TransferPlan(reason, TODAY, TransferDuration.PERMANENT, null, INSIDE))).isEmpty();
    }

    @Test
    void whoBelongsToAnotherCellTooCannotJoinAThird() {
        TransferCheck elsewhere = new TransferCheck(TODAY, Period.ofYears(1), List.of("Chi bộ Trường Tiểu học Tân Sơn"));
        assertThat(elsewhere.destination(TransferDuration.PERMANENT, INSIDE)).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo("destination");
            assertThat(finding.arguments()).containsExactly("Chi bộ Trường Tiểu học Tân Sơn");
        });
        assertThat(elsewhere.destination(TransferDuration.PERMANENT, OUTSIDE)).isEmpty();
        assertThat(elsewhere.destination(TransferDuration.TEMPORARY, INSIDE)).as("he stays where he is").isEmpty();
    }

    @Test
    void everyPaperIsThereOrANoteSaysWhyNot() {
        assertThat(TransferCheck.papers(List.of(TransferPaper.values()), null)).isEmpty();
        assertThat(TransferCheck.papers(List.of(TransferPaper.SELF_REVIEW, TransferPaper.RECORD), null)).singleElement()
                .satisfies(finding -> assertThat(finding.arguments())
                        .containsExactly("Nhận xét của chi ủy, chi bộ; Đảng phí đã đóng đến tháng chuyển"));
        assertThat(TransferCheck.papers(List.of(), "Hồ sơ gửi sau")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-04-20,", "2026-04-21, transfer.letter.inFuture"})
    void aLetterIsWrittenBeforeItIsEntered(LocalDate letterOn, String code) {
        assertThat(codes(CHECK.letter(letterOn))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "PERMANENT, 2026-04-10,", "PERMANENT, 2026-04-09, transfer.received.beforeLetter", "PERMANENT, 2026-05-21,",
        "PERMANENT, 2026-05-22, transfer.received.tooFar", "TEMPORARY, 2026-04-30,", "TEMPORARY, 2026-05-01, transfer.received.afterStay"
    })
    void theFirstDayFollowsTheLetterSoonAndPrecedesTheLast(TransferDuration duration, LocalDate receivedOn, String code) {
        TransferPlan plan = new TransferPlan(TransferReason.POSTED, TODAY, duration, LocalDate.of(2026, 5, 1), INSIDE);
        MemberTransfer transfer = MemberTransfer.begun(1, "CB-PD", "dv0006", plan, TODAY, "dv0001", TODAY.atTime(8, 0));
        assertThat(codes(CHECK.received(transfer, LocalDate.of(2026, 4, 10), receivedOn))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"2026-04-01, 2026-03-31, 0", "2026-04-01, 2026-04-01, 0", "2026-04-01, 2026-04-20, 19", "2025-04-01, 2026-04-01, 365"})
    void theDaysAreCountedFromTheEvent(LocalDate eventOn, LocalDate today, long days) {
        TransferPlan plan = new TransferPlan(TransferReason.RETIRED, eventOn, TransferDuration.PERMANENT, null, INSIDE);
        MemberTransfer transfer = MemberTransfer.begun(1, "CB-PD", "dv0006", plan, eventOn.plusDays(30), "dv0001", eventOn.atTime(8, 0));
        assertThat(transfer.daysOpen(today)).isEqualTo(days);
        assertThat(transfer.overdue(today)).isEqualTo(days > 30);
        assertThat(transfer.cancelled("Ở lại", eventOn.plusDays(40).atTime(8, 0)).daysOpen(today.plusYears(3))).as("no longer than it took").isEqualTo(40);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
