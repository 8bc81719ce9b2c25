package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nennep.session.MinutesCompleteness.Minutes;

/** Source: domain.md A8.6, A6.2, A6.3, P2 forms 10–15. */
class MinutesCompletenessTest {

    private static final LocalDateTime START = LocalDateTime.parse("2026-06-10T14:00");
    private static final String GIST = "Đồng ý với dự thảo, đề nghị bổ sung thời hạn cụ thể.";

    @Test
    void completeMinutesLackNothing() {
        assertThat(MinutesCompleteness.judge(without("nothing"))).isEmpty();
    }

    @ParameterizedTest(name = "without {0}: {1}")
    @CsvSource({
        "startedAt, session.minutes.startMissing, startedAt", "endedAt, session.minutes.endMissing, endedAt",
        "duration, session.minutes.endBeforeStart, endedAt", "roll, session.minutes.attendanceEmpty, attendance",
        "oneCall, session.minutes.attendanceMissing, attendance", "minuteTaker, session.minutes.minuteTakerMissing, minuteTaker",
        "ownMinuteTaker, session.minutes.minuteTakerIsChair, minuteTaker",
        "minuteTakerInTheRoom, session.minutes.minuteTakerAbsent, minuteTaker",
        "minuteTakerOfTheCell, session.minutes.minuteTakerAbsent, minuteTaker", "purpose, session.minutes.purposeMissing, purpose",
        "presentation, session.minutes.presentationMissing, presentation", "speeches, session.minutes.speechMissing, speeches",
        "vote, session.minutes.voteMissing, vote", "conclusion, session.minutes.conclusionMissing, conclusion"
    })
    void eachMissingItemIsNamed(String missing, String code, String field) {
        List<Finding> findings = MinutesCompleteness.judge(without(missing));

        assertThat(findings).allSatisfy(finding -> assertThat(finding.refuses()).isTrue());
        assertThat(findings).filteredOn(finding -> !missing.equals("roll") || finding.field().equals("attendance"))
                .singleElement().satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(code);
                    assertThat(finding.field()).isEqualTo(field);
                });
    }

    @Test
    void saysHowManyMembersWereNotCalled() {
        assertThat(MinutesCompleteness.judge(without("oneCall"))).singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly(1L));
    }

    @Test
    void listsEverythingAtOnce() {
        Minutes empty = new Minutes(null, null, null, null, Map.of(), null, " ", List.of(), false, "");

        assertThat(MinutesCompleteness.judge(empty)).extracting(Finding::code).containsExactly(
                "session.minutes.startMissing", "session.minutes.endMissing", "session.minutes.attendanceEmpty", "session.minutes.minuteTakerMissing",
                "session.minutes.purposeMissing", "session.minutes.presentationMissing", "session.minutes.speechMissing",
                "session.minutes.voteMissing", "session.minutes.conclusionMissing");
    }

    @ParameterizedTest(name = "[{0}] is too short")
    @ValueSource(strings = {"", "1234567890123456789", "   1234567890123456789   ", "a                     b",
        "ờờờờờờờờờờờờờờờờờờờ", "o\u031b\u0300o\u031b\u0300o\u031b\u0300o\u031b\u0300o\u031b\u0300o\u031b\u0300o\u031b\u0300"})
    void aGistOfNineteenCharactersSaysNothing(String gist) {
        assertThat(MinutesCompleteness.judge(withGists(List.of(gist, "Đồng ý.")))).extracting(Finding::code).containsExactly("session.minutes.speechMissing");
    }

    @ParameterizedTest(name = "[{0}] is long enough")
    @ValueSource(strings = {"12345678901234567890", "ờờờờờờờờờờờờờờờờờờờờ"})
    void aGistOfTwentyCharactersWillDo(String gist) {
        assertThat(MinutesCompleteness.judge(withGists(List.of("Đồng ý.", gist)))).isEmpty();
    }

    private static Minutes withGists(List<String> gists) {
        return new Minutes(START, START.plusMinutes(95), "dv0001", "dv0002", roll(), "Mục đích", "Trình bày", gists, true, "Kết luận");
    }

    private static Minutes without(String missing) {
        Map<String, AttendanceStatus> roll = missing.equals("roll") ? Map.of() : roll();
        if (missing.equals("oneCall")) {
            roll.put("dv0003", null);
        }
        return new Minutes(
                missing.equals("startedAt") ? null : START,
                missing.equals("endedAt") ? null : missing.equals("duration") ? START : START.plusMinutes(95),
                "dv0001",
                switch (missing) {
                    case "minuteTaker" -> null;
                    case "ownMinuteTaker" -> "dv0001";
                    case "minuteTakerInTheRoom" -> "dv0004";
                    case "minuteTakerOfTheCell" -> "dv9999";
                    default -> "dv0002";
                },
                roll,
                missing.equals("purpose") ? " \n" : "Mục đích",
                missing.equals("presentation") ? null : "Trình bày",
                missing.equals("speeches") ? List.of() : List.of(GIST),
                !missing.equals("vote"),
                missing.equals("conclusion") ? "" : "Kết luận");
    }

    private static Map<String, AttendanceStatus> roll() {
        Map<String, AttendanceStatus> roll = new HashMap<>();
        roll.put("dv0001", AttendanceStatus.PRESENT);
        roll.put("dv0002", AttendanceStatus.PRESENT);
        roll.put("dv0003", AttendanceStatus.UNEXCUSED);
        roll.put("dv0004", AttendanceStatus.EXCUSED);
        roll.put("dv0005", AttendanceStatus.EXEMPT);
        return roll;
    }
}
