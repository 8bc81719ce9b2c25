package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        "duration, session.minutes.endBeforeStart, endedAt", "lastItem, session.minutes.endBeforeLastItem, endedAt",
        "past, session.minutes.endInFuture, endedAt", "roll, session.minutes.attendanceEmpty, attendance",
        "oneCall, session.minutes.attendanceMissing, attendance", "minuteTaker, session.minutes.minuteTakerMissing, minuteTaker",
        "ownMinuteTaker, session.minutes.minuteTakerIsChair, minuteTaker",
        "minuteTakerInTheRoom, session.minutes.minuteTakerAbsent, minuteTaker",
        "minuteTakerOfTheCell, session.minutes.minuteTakerAbsent, minuteTaker", "course, session.minutes.courseMissing, course",
        "purpose, session.minutes.purposeMissing, purpose", "presentation, session.minutes.presentationMissing, items",
        "speeches, session.minutes.speechMissing, speeches", "response, session.course.responseMissing, speeches[0].response",
        "vote, session.minutes.voteMissing, vote", "conclusion, session.minutes.conclusionMissing, conclusion",
        "conclusionText, session.minutes.conclusionMissing, conclusion", "level, session.minutes.evaluationMissing, evaluation",
        "evaluationText, session.minutes.evaluationMissing, evaluation", "comment, session.minutes.commentMissing, comments"
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
        Minutes empty = new Minutes(null, null, null, null, Map.of(), course(" ", null, List.of()), null, Set.of(), false, START);

        assertThat(MinutesCompleteness.judge(empty)).extracting(Finding::code).containsExactly(
                "session.minutes.startMissing", "session.minutes.endMissing", "session.minutes.attendanceEmpty", "session.minutes.minuteTakerMissing",
                "session.minutes.purposeMissing", "session.minutes.presentationMissing", "session.minutes.speechMissing",
                "session.minutes.voteMissing", "session.minutes.conclusionMissing");
    }

    @Test
    void aConclusionFromBeforeTheChairHadAStepOfHisOwnLacksNothing() {
        SessionConclusion old = new SessionConclusion(
                1L, 1L, null, null, "Kết luận", new Evaluation(null, null, null, null, null, null, null, null), List.of(), List.of(), List.of(),
                List.of(), List.of(), 0);

        assertThat(MinutesCompleteness.judge(minutes("nothing", course("Mục đích", "Trình bày", List.of(speech(GIST, true))), old))).isEmpty();
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
        return minutes(
                "nothing", course("Mục đích", "Trình bày", gists.stream().map(gist -> speech(gist, true)).toList()), conclusion("nothing"));
    }

    private static Minutes without(String missing) {
        SessionCourse course = course(
                missing.equals("purpose") ? " \n" : "Mục đích",
                missing.equals("presentation") ? null : "Trình bày",
                missing.equals("speeches") ? List.of() : List.of(speech(GIST, !missing.equals("response"))));
        return minutes(missing, missing.equals("course") ? null : course, missing.equals("conclusion") ? null : conclusion(missing));
    }

    private static Minutes minutes(String missing, SessionCourse course, SessionConclusion conclusion) {
        Map<String, AttendanceStatus> roll = missing.equals("roll") ? Map.of() : roll();
        if (missing.equals("oneCall")) {
            roll.put("dv0003", null);
        }
        return new Minutes(
                missing.equals("startedAt") ? null : START,
                switch (missing) {
                    case "endedAt" -> null;
                    case "duration" -> START;
                    case "lastItem" -> START.plusMinutes(29);
                    default -> START.plusMinutes(95);
                },
                "dv0001",
                switch (missing) {
                    case "minuteTaker" -> null;
                    case "ownMinuteTaker" -> "dv0001";
                    case "minuteTakerInTheRoom" -> "dv0004";
                    case "minuteTakerOfTheCell" -> "dv9999";
                    default -> "dv0002";
                },
                roll, course, conclusion, Set.of("dv0003"), !missing.equals("vote"), START.plusMinutes(missing.equals("past") ? 94 : 95));
    }

    private static SessionCourse course(String purpose, String presentation, List<Speech> speeches) {
        CourseItem item = new CourseItem(
                SittingPart.THEMATIC, "Trình bày", AgendaItemKind.PRESENTATION, "dv0003", null, START, START.plusMinutes(30), 20, presentation);
        return SessionCourse.of(1, purpose, List.of(item), speeches, null, List.of());
    }

    private static Speech speech(String gist, boolean answered) {
        return new Speech("dv0003", null, SpeechKind.DRAFT_COMMENT, null, gist, false, null, false, answered ? OpinionResponse.ACCEPTED : null);
    }

    private static SessionConclusion conclusion(String missing) {
        Evaluation evaluation = new Evaluation(
                SessionGrade.GOOD, missing.equals("evaluationText") ? " " : "Chu đáo", SessionGrade.GOOD, "Sôi nổi",
                missing.equals("level") ? null : SessionGrade.FAIR, "Thiết thực", SessionGrade.FAIR, "Rõ việc");
        return SessionConclusion.drawn(
                1, "dv0001", START.plusMinutes(90), missing.equals("conclusionText") ? "" : "Kết luận", evaluation, List.of(),
                missing.equals("comment") ? List.of() : List.of(new PreparerComment("dv0003", "Rõ", "Dài")), List.of(), List.of(), List.of());
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
