package vn.nennep.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the papers from before a sitting can't do without. That each has its message is held by {@link MissingFieldTest}. */
class MissingFieldBeforeTest {

    private static final PaperHeader HEADER = SamplePapersBefore.HEADER;
    private static final MeetingPlan PLAN = SamplePapersBefore.PLAN;
    private static final Closing CLOSING = SamplePapersBefore.CLOSING;
    private static final LocalDate DAY = LocalDate.of(2027, 1, 5);
    private static final List<AssignmentPaper.Preparer> LEAD = List.of(new AssignmentPaper.Preparer("Vũ Đức Thuận", null, "Phụ trách"));

    static Stream<Arguments> incomplete() {
        return Stream.of(
                Arguments.of("planned", 0, new AssignmentPaper(HEADER, "x", null, null, DAY, null, null, null, LEAD, "x", null, DAY, null, null, null, CLOSING)),
                assignment("assignedOn", 0, null, LEAD, "x", DAY),
                assignment("preparers", 0, DAY, List.of(), "x", DAY),
                assignment("preparers.name", 1, DAY, List.of(new AssignmentPaper.Preparer(" ", null, "Phụ trách")), "x", DAY),
                assignment("preparers.part", 2, DAY, List.of(LEAD.get(0), new AssignmentPaper.Preparer("A", null, null)), "x", DAY),
                assignment("reason", 0, DAY, LEAD, null, DAY),
                assignment("due", 0, DAY, LEAD, "x", null),
                Arguments.of("sections", 0, new OutlinePaper(HEADER, "x", List.of(new OutlinePaper.Section("Căn cứ", "\n", null)), 10, "A", null, null)),
                Arguments.of("preparer", 0, new OutlinePaper(HEADER, "x", List.of(new OutlinePaper.Section("Căn cứ", "x", null)), 10, "", null, null)),
                Arguments.of("plan", 0, new NoticePaper(HEADER, null, false, null, null, SamplePapersBefore.agenda(), null, null, CLOSING)),
                notice("topic", 0, new MeetingPlan(" ", PLAN.start(), "x", "x", null), SamplePapersBefore.agenda()),
                notice("start", 0, new MeetingPlan("x", null, "x", "x", null), SamplePapersBefore.agenda()),
                notice("venue", 0, new MeetingPlan("x", PLAN.start(), "", "x", null), SamplePapersBefore.agenda()),
                notice("agenda", 0, PLAN, List.of()),
                notice("agenda.title", 1, PLAN, List.of(new ProgrammeItem(PLAN.start(), "", null, "A", 5))),
                notice("agenda.person", 1, PLAN, List.of(new ProgrammeItem(PLAN.start(), "", "x", "", 5))),
                invitation("guests", 0, List.of()),
                invitation("guests.named", 1, List.of(new InvitationPaper.Guest(null, null))),
                Arguments.of("purpose", 0, new ProgrammePaper(
                        HEADER, PLAN, null, null, null, SamplePapersBefore.programme().parts(), PLAN.start(), null, CLOSING)),
                Arguments.of("end", 0, new ProgrammePaper(
                        HEADER, PLAN, "x", null, null, SamplePapersBefore.programme().parts(), null, null, CLOSING)),
                minutes("metOn", null, "x", "x", "A", "B"),
                minutes("discussed", DAY, null, "x", "A", "B"),
                minutes("draftConclusion", DAY, "x", " ", "A", "B"),
                minutes("writer", DAY, "x", "x", null, "B"),
                minutes("chair", DAY, "x", "x", "A", null),
                Arguments.of("members", 0, new DirectNoticeList(HEADER, PLAN, List.of(), CLOSING)),
                Arguments.of("members.name", 1, new DirectNoticeList(HEADER, PLAN, List.of(new DirectNoticeList.Row("", "0912")), CLOSING)),
                Arguments.of("signatory", 0, new DirectNoticeList(
                        HEADER, PLAN, List.of(new DirectNoticeList.Row("A", null)), new Closing(null, SignatoryPosition.SECRETARY, ""))),
                Arguments.of("members", 0, new AttendanceSheet(HEADER, PLAN, null, null, null, null, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incomplete")
    void isNamed(String field, int row, Paper paper) {
        assertThatThrownBy(paper::requireComplete).isInstanceOfSatisfying(MissingField.class, missing ->
                assertThat(missing.field() + missing.row()).isEqualTo(field + row));
    }

    private static Arguments assignment(
            String field, int row, LocalDate assignedOn, List<AssignmentPaper.Preparer> preparers, String reason, LocalDate due) {
        return Arguments.of(field, row, new AssignmentPaper(
                HEADER, "x", PLAN.start(), null, assignedOn, null, null, null, preparers, reason, null, due, null, null, null, CLOSING));
    }

    private static Arguments notice(String field, int row, MeetingPlan plan, List<ProgrammeItem> agenda) {
        return Arguments.of(field, row, new NoticePaper(HEADER, plan, false, null, null, agenda, null, null, CLOSING));
    }

    private static Arguments invitation(String field, int row, List<InvitationPaper.Guest> guests) {
        return Arguments.of(field, row, new InvitationPaper(
                new AdministrativeSymbol(DocumentType.GM, "GM"), HEADER, PLAN, guests, null, null, CLOSING));
    }

    private static Arguments minutes(String field, LocalDate metOn, String discussed, String conclusion, String writer, String chair) {
        return Arguments.of(field, 0, new PreparatoryMinutesPaper(
                HEADER, PLAN, metOn, discussed, null, null, SamplePapersBefore.agenda(), null, null, conclusion, writer, chair));
    }
}
