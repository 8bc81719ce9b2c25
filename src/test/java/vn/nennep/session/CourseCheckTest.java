package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.platform.policy.Ratio;

/** Source: domain.md A7.2, A7.3, A13.2, A13.3, §1.3 row 3, P2 form 11 and “Combined mode”. */
class CourseCheckTest {

    private static final LocalDateTime OPENED = LocalDateTime.parse("2026-06-10T14:00");
    private static final String GIST = "Đồng ý với dự thảo, đề nghị bổ sung thời hạn cụ thể.";

    @ParameterizedTest(name = "{0}, thematic {1}, regular {2}: {3} {4}")
    @CsvSource({
        "SEPARATE, 14:00-14:20 14:20-15:00, '', , ",
        "SEPARATE, 14:05-14:20 14:30-15:00, '', , ",
        "SEPARATE, '', '', items, session.course.itemsMissing",
        "SEPARATE, 14:30-14:20 14:35-15:00, '', items[0].endedAt, session.course.endBeforeStart",
        "SEPARATE, 14:00-14:30 14:29-15:00, '', items[1].startedAt, session.course.outOfOrder",
        "SEPARATE, 14:00-14:30 16:01-16:30, '', items[1].startedAt, session.course.inFuture",
        "SEPARATE, 14:00-14:30 14:30-16:01, '', items[1].endedAt, session.course.inFuture",
        "COMBINED, 14:00-14:20 14:20-15:00, '', regularItems, session.course.regularPartMissing",
        "COMBINED, 14:00-14:20 14:20-15:00, 15:00-15:30, , ",
        "COMBINED, 14:00-14:20 14:20-15:00, 14:59-15:30, regularItems, session.course.partsOverlap",
        "COMBINED, 15:00-15:20 15:20-16:00, 14:00-15:00, , ",
        "COMBINED, 15:00-15:20 15:20-16:00, 14:00-15:01, regularItems, session.course.partsOverlap",
        "COMBINED, 14:00-14:20 15:20-16:00, 14:20-15:20, regularItems, session.course.partsOverlap"
    })
    void itemsFollowOneAnotherAndPartsToo(SittingForm form, String thematic, String regular, String field, String code) {
        List<CourseItem> items = items(SittingPart.THEMATIC, thematic);
        items.addAll(items(SittingPart.REGULAR, regular));

        List<Finding> findings = check(form, 720, "0").judge(course(items, List.of(), null, List.of()));

        assertThat(findings).extracting(Finding::field).containsExactlyElementsOf(field == null ? List.of() : List.of(field));
        assertThat(findings).extracting(Finding::code).containsExactlyElementsOf(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "longest {0} minutes: {1}")
    @CsvSource({"60, 0", "59, 1"})
    void aSittingThatIsTooLongHasAWrongTime(int longest, int refusals) {
        assertThat(check(SittingForm.SEPARATE, longest, "0")
                        .judge(course(items(SittingPart.THEMATIC, "14:00-14:20 14:20-15:00"), List.of(), null, List.of())))
                .extracting(Finding::code).hasSize(refusals).allMatch("session.course.tooLong"::equals);
    }

    @ParameterizedTest(name = "at least {0}, note [{1}]: {2}")
    @CsvSource({"0.60, '', 0", "0.70, '', 1", "0.70, ' ', 1", "0.70, Đề cương dài, 0"})
    void littleDiscussionNeedsANote(String minShare, String note, int refusals) {
        List<CourseItem> items = items(SittingPart.THEMATIC, "14:00-14:20 14:20-15:00");

        assertThat(check(SittingForm.SEPARATE, 720, minShare).judge(course(items, List.of(), note, List.of())))
                .extracting(Finding::field).hasSize(refusals).allMatch("discussionNote"::equals);
    }

    @Test
    void speechesInterruptionsAndGistsAreJudgedInTheirRows() {
        List<CourseItem> items = new ArrayList<>(items(SittingPart.THEMATIC, "14:00-14:20 14:20-15:00"));
        items.set(0, new CourseItem(
                SittingPart.THEMATIC, "Trình bày", AgendaItemKind.PRESENTATION, null, null, OPENED, null, null, " "));
        List<Speech> speeches = List.of(speech("dv0001", GIST), speech("dv0001", "Nhất trí."), speech(null, GIST));
        List<Interruption> interruptions = List.of(
                new Interruption(OPENED.plusMinutes(5), OPENED.plusMinutes(5), "Mất mạng"),
                new Interruption(OPENED.plusMinutes(5), OPENED.plusMinutes(4), "Mất mạng"));

        assertThat(check(SittingForm.SEPARATE, 720, "0").judge(course(items, speeches, null, interruptions))).extracting(Finding::field)
                .containsExactly(
                        "items[0].presenter", "items[0].gist", "items[0].endedAt", "speeches[1].gist", "speeches[2].speaker", "interruptions[1].toAt");
    }

    private static CourseCheck check(SittingForm form, int longest, String minShare) {
        return new CourseCheck(form, OPENED, OPENED.plusMinutes(120), longest, new DiscussionRule(Ratio.parse(minShare)));
    }

    private static SessionCourse course(List<CourseItem> items, List<Speech> speeches, String note, List<Interruption> interruptions) {
        return SessionCourse.of(1, "Mục đích", items, speeches, note, interruptions);
    }

    /** The first presents, the others discuss. */
    private static List<CourseItem> items(SittingPart part, String times) {
        List<CourseItem> items = new ArrayList<>();
        for (String time : times.isEmpty() ? new String[0] : times.split(" ")) {
            items.add(new CourseItem(
                    part, "Mục", items.isEmpty() ? AgendaItemKind.PRESENTATION : AgendaItemKind.DISCUSSION, "dv0005", null,
                    OPENED.toLocalDate().atTime(LocalTime.parse(time.split("-")[0])), OPENED.toLocalDate().atTime(LocalTime.parse(time.split("-")[1])),
                    null, "Tóm tắt"));
        }
        return items;
    }

    private static Speech speech(String member, String gist) {
        return new Speech(member, null, SpeechKind.OTHER, null, gist, false, null, false, null);
    }
}
