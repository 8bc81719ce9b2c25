package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measures of domain.md A23: F2 “thảo luận chưa sâu”, F4 “ít người phát biểu”, F5 “biên bản sơ sài”. */
class SittingFiguresTest {

    private static final LocalDateTime OPENED = LocalDateTime.parse("2026-06-10T14:00");

    @ParameterizedTest(name = "F2: {0}: {1} of {2}")
    @CsvSource({"'', 0, 0", "LOCAL_RELATION, 1, 1", "DRAFT_COMMENT, 1, 1", "AWARENESS PERSONAL_EFFECT OTHER, 0, 3", "AWARENESS LOCAL_RELATION DRAFT_COMMENT, 2, 3"})
    void f2CountsSpeechesThatDontStayGeneral(String kinds, int part, int whole) {
        List<Speech> speeches = Arrays.stream(kinds.split(" ")).filter(kind -> !kind.isEmpty()).map(kind -> speech("dv0001", SpeechKind.valueOf(kind))).toList();

        assertThat(SittingFigures.depth(speeches)).isEqualTo(new Share(part, whole));
    }

    @ParameterizedTest(name = "F4: {0}: {1} of 3")
    @CsvSource({"'', 0", "dv0001, 1", "dv0001 dv0001, 1", "dv0001 guest, 1", "dv0001 dv0002 dv0003, 3", "dv0009, 0"})
    void f4CountsMembersPresentWhoSpokeOnceEach(String speakers, int part) {
        List<Speech> speeches = Arrays.stream(speakers.split(" ")).filter(name -> !name.isEmpty())
                .map(name -> speech(name.equals("guest") ? null : name, SpeechKind.OTHER)).toList();

        assertThat(SittingFigures.speakers(List.of("dv0001", "dv0002", "dv0003"), speeches)).isEqualTo(new Share(part, 3));
    }

    @Test
    void f4OfARoomInWhichNobodyIsThereIsNothing() {
        assertThat(SittingFigures.speakers(List.of(), List.of()).percent()).isEqualByComparingTo("0.0");
    }

    @Test
    void f5CountsMinutesThatWereCompleteOnTheFirstTry() {
        List<SittingFigures> sittings = Stream.of(Optional.of(true), Optional.of(false), Optional.of(true), Optional.<Boolean>empty())
                .map(first -> new SittingFigures(new Share(0, 0), new Share(0, 0), new Share(0, 0), 0, first)).toList();

        assertThat(SittingFigures.completeOnFirstTry(sittings)).isEqualTo(new Share(2, 3));
        assertThat(SittingFigures.completeOnFirstTry(sittings).percent()).isEqualByComparingTo("66.7");
    }

    @ParameterizedTest(name = "thematic until {0}, regular {1}-{2}, ended {3}: {4} minutes")
    @CsvSource({", , , 60", "90, , , 90", "90, 70, 90, 80", "100, 60, 100, 100"})
    void theLengthLeavesOutTheBreakBetweenTheParts(Integer endedAfter, Integer regularFrom, Integer regularTo, int minutes) {
        CourseItem thematic = item(SittingPart.THEMATIC, 0, 60);
        List<CourseItem> items = regularFrom == null ? List.of(thematic) : List.of(thematic, item(SittingPart.REGULAR, regularFrom, regularTo));
        SessionCourse course = SessionCourse.of(1, "Mục đích", items, List.of(), null, List.of());
        SessionOpening opening = new SessionOpening(
                1L, 1L, OPENED, OPENED, "dv0001", "dv0001", "dv0002", null, 3, 3, 2, true, List.of(), 0);

        assertThat(SittingFigures.of(opening, course, endedAfter == null ? null : OPENED.plusMinutes(endedAfter), Optional.empty()).minutes())
                .isEqualTo(minutes);
    }

    private static CourseItem item(SittingPart part, int from, int to) {
        return new CourseItem(
                part, "Mục", AgendaItemKind.DISCUSSION, "dv0001", null, OPENED.plusMinutes(from), OPENED.plusMinutes(to), null, null);
    }

    private static Speech speech(String member, SpeechKind kind) {
        return new Speech(member, null, kind, null, "Tóm tắt ý kiến phát biểu", false, null, false, null);
    }
}
