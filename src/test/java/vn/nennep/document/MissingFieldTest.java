package vn.nennep.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.nennep.document.FinalTopicPaper.Comment;
import vn.nennep.document.FinalTopicPaper.Section;
import vn.nennep.document.MinutesPaper.Absence;
import vn.nennep.document.MinutesPaper.AbsenceKind;
import vn.nennep.document.MinutesPaper.Attendance;
import vn.nennep.document.MinutesPaper.Speech;
import vn.nennep.document.ResolutionPaper.Task;
import vn.nennep.document.SamplePapers.MinutesBuilder;
import vn.nennep.document.SamplePapers.ResolutionBuilder;

/** Every field a paper can't do without is named when it is empty, and has its Vietnamese message (A8.5, A8.6). */
class MissingFieldTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 5);
    private static final Section WHOLE = new Section("x", "x");

    static Stream<Arguments> incomplete() {
        return Stream.of(
                minutes("header", 0, m -> m.header = null),
                minutes("upperBody", 0, m -> m.header = new PaperHeader("", "Chi bộ 1", IssuerKind.CELL, "An Phú", DAY)),
                minutes("issuer", 0, m -> m.header = new PaperHeader("Đảng bộ", null, IssuerKind.CELL, "An Phú", DAY)),
                minutes("issuerKind", 0, m -> m.header = new PaperHeader("Đảng bộ", "Chi bộ 1", null, "An Phú", DAY)),
                minutes("place", 0, m -> m.header = new PaperHeader("Đảng bộ", "Chi bộ 1", IssuerKind.CELL, "\n", DAY)),
                minutes("date", 0, m -> m.header = new PaperHeader("Đảng bộ", "Chi bộ 1", IssuerKind.CELL, "An Phú", null)),
                minutes("topic", 0, m -> m.topic = "\u0000"),
                minutes("start", 0, m -> m.start = null),
                minutes("end", 0, m -> m.end = null),
                minutes("venue", 0, m -> m.venue = null),
                minutes("attendance", 0, m -> m.attendance = null),
                minutes("absences.name", 1, m -> m.attendance = absent(new Absence(null, AbsenceKind.UNEXCUSED, null))),
                minutes("absences.kind", 1, m -> m.attendance = absent(new Absence("A", null, null))),
                minutes("absences.reason", 2, m -> m.attendance =
                        absent(new Absence("A", AbsenceKind.UNEXCUSED, null), new Absence("B", AbsenceKind.EXCUSED, " "))),
                minutes("chair", 0, m -> m.chair = null),
                minutes("minuteTaker", 0, m -> m.minuteTaker = null),
                minutes("purpose", 0, m -> m.purpose = null),
                minutes("presentation", 0, m -> m.presentation = null),
                minutes("speeches.speaker", 1, m -> m.speeches = List.of(new Speech(1, null, "khác", "x", null))),
                minutes("speeches.kind", 1, m -> m.speeches = List.of(new Speech(1, "A", null, "x", null))),
                minutes("speeches.gist", 2, m -> m.speeches =
                        List.of(new Speech(1, "A", "khác", "x", null), new Speech(2, "B", "khác", " ", null))),
                minutes("votes.matter", 1, m -> m.votes = List.of(vote(null, "giơ tay"))),
                minutes("votes.method", 1, m -> m.votes = List.of(vote("x", null))),
                minutes("votes.percent", 1, m -> m.votes = List.of(new VoteTaken("x", "giơ tay", 1, 1, 1, 0, 0, null, true))),
                minutes("conclusion", 0, m -> m.conclusion = null),
                resolution("type", 0, r -> r.type = null),
                resolution("header", 0, r -> r.header = null),
                resolution("abstractLine", 0, r -> r.abstractLine = null),
                resolution("bases", 0, r -> r.bases = null),
                resolution("bases.text", 2, r -> r.bases = Arrays.asList("Căn cứ Điều lệ Đảng", null)),
                resolution("adoptedOn", 0, r -> r.adoptedOn = null),
                resolution("aim", 0, r -> r.aim = null),
                resolution("tasks", 0, r -> r.tasks = List.of()),
                resolution("tasks.content", 1, r -> r.tasks = List.of(new Task(null, "A", "", DAY, "x"))),
                resolution("tasks.responsible", 1, r -> r.tasks = List.of(new Task("x", "", "", DAY, "x"))),
                resolution("tasks.deadline", 1, r -> r.tasks = List.of(new Task("x", "A", "", null, "x"))),
                resolution("tasks.product", 2, r -> r.tasks = List.of(new Task("x", "A", "", DAY, "x"), new Task("x", "A", "", DAY, null))),
                resolution("vote", 0, r -> r.vote = null),
                resolution("vote.matter", 0, r -> r.vote = vote(null, "giơ tay")),
                resolution("vote.method", 0, r -> r.vote = vote("x", null)),
                resolution("vote.percent", 0, r -> r.vote = new VoteTaken("x", "giơ tay", 1, 1, 1, 0, 0, null, true)),
                Arguments.of("closing", 0, withoutClosing()),
                Arguments.of("items", 0, SamplePapers.scoreSheet(null, null)),
                Arguments.of("items.wording", 1, SamplePapers.scoreSheet(List.of(item(null, BigDecimal.ONE)), null)),
                Arguments.of("items.points", 2, SamplePapers.scoreSheet(List.of(item("x", BigDecimal.ONE), item("x", null)), null)),
                Arguments.of("weaknesses.wording", 1, weak(new ScoreSheetPaper.Weakness(" ", "x", "A", DAY))),
                Arguments.of("weaknesses.measure", 1, weak(new ScoreSheetPaper.Weakness("x", null, "A", DAY))),
                Arguments.of("grade", 0, score(null, "B")),
                Arguments.of("scorer", 0, score("Tốt", "")),
                Arguments.of("heldOn", 0, new FinalTopicPaper(SamplePapers.HEADER, "x", null, 1, null, null, null, null, null, "A", null)),
                Arguments.of("sections", 0, new FinalTopicPaper(SamplePapers.HEADER, "x", DAY, 1, null, null, null, null, null, "A", null)),
                Arguments.of("sections.title", 1, topic(new Section("", "x"), "A", null)),
                Arguments.of("sections.content", 1, topic(new Section("x", "\n"), "A", null)),
                Arguments.of("comments.speaker", 1, topic(WHOLE, "A", new Comment(null, "x", "x"))),
                Arguments.of("comments.gist", 1, topic(WHOLE, "A", new Comment("x", null, "x"))),
                Arguments.of("comments.treatment", 1, topic(WHOLE, "A", new Comment("x", "x", " "))),
                Arguments.of("preparer", 0, topic(WHOLE, null, null)),
                Arguments.of("addressee", 0, report(null, "x", List.of("x"))),
                Arguments.of("opening", 0, report("x", null, List.of("x"))),
                Arguments.of("results", 0, report("x", "x", null)),
                resolution("position", 0, r -> r.position = null),
                resolution("signatory", 0, r -> r.signatory = null));
    }

    static Stream<Arguments> incompleteOfEveryKind() {
        return Stream.of(incomplete(), MissingFieldBeforeTest.incomplete(), MissingFieldReviewTest.incomplete()).flatMap(lacks -> lacks);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incompleteOfEveryKind")
    void isNamed(String field, int row, Paper paper) throws IOException {
        assertThatThrownBy(paper::requireComplete).isInstanceOfSatisfying(MissingField.class, missing -> {
            assertThat(missing.field()).isEqualTo(field);
            assertThat(missing.row()).isEqualTo(row);
            assertThat(missing).hasMessage(missing.messageCode());
        });
        String message = messages().getProperty("document.missing." + field);
        assertThat(message).isNotBlank();
        assertThat(message.contains("{0}")).as("says which entry").isEqualTo(row > 0);
    }

    @Test
    void noMessageIsLeftOver() throws IOException {
        Set<String> named = incompleteOfEveryKind()
                .map(one -> "document.missing." + one.get()[0])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(messages().stringPropertyNames()).filteredOn(code -> code.startsWith("document.missing."))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void completePapersPass() {
        assertThat(SamplePapers.everyKind()).allSatisfy(
                sample -> assertThatCode(() -> sample.paper().requireComplete()).as(sample.name()).doesNotThrowAnyException());
    }

    @Test
    void whatWasNotPassedOrIsNoDecisionIsNoResolution() {
        var rejected = new ResolutionBuilder();
        rejected.vote = new VoteTaken("x", "giơ tay", 20, 20, 10, 10, 0, BigDecimal.valueOf(50), false);
        var report = new ResolutionBuilder();
        report.type = DocumentType.BC;

        assertThatThrownBy(rejected::build).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(report::build).isInstanceOf(IllegalArgumentException.class);
    }

    private static Arguments minutes(String field, int row, Consumer<MinutesBuilder> lack) {
        var sample = new MinutesBuilder();
        lack.accept(sample);
        return Arguments.of(field, row, sample.build());
    }

    private static Arguments resolution(String field, int row, Consumer<ResolutionBuilder> lack) {
        var sample = new ResolutionBuilder();
        lack.accept(sample);
        return Arguments.of(field, row, sample.build());
    }

    private static ScoreSheetPaper.Item item(String wording, BigDecimal points) {
        return new ScoreSheetPaper.Item("1", wording, 5, points, null);
    }

    private static Paper weak(ScoreSheetPaper.Weakness weakness) {
        return SamplePapers.scoreSheet(SamplePapers.CENTRAL_SHEET, List.of(weakness));
    }

    private static Paper score(String grade, String scorer) {
        return new ScoreSheetPaper(SamplePapers.HEADER, "x", DAY.atStartOfDay(), "x", "x", SamplePapers.CENTRAL_SHEET, grade, null, scorer, SamplePapers.CLOSING);
    }

    private static Paper topic(Section section, String preparer, Comment comment) {
        return new FinalTopicPaper(SamplePapers.HEADER, "x", DAY, 1, List.of(section), null, comment == null ? null : List.of(comment), null, null,
                preparer, null);
    }

    private static Paper report(String addressee, String opening, List<String> results) {
        return new ReportPaper(SamplePapers.HEADER, "x", addressee, opening, results, null, null, null, null, SamplePapers.CLOSING);
    }

    private static Paper withoutClosing() {
        ResolutionPaper whole = SamplePapers.resolution();
        return new ResolutionPaper(whole.type(), whole.header(), whole.abstractLine(), whole.bases(), whole.adoptedOn(), whole.aim(),
                whole.conclusions(), whole.tasks(), whole.vote(), whole.replaced(), null);
    }

    private static Attendance absent(Absence... absences) {
        return new Attendance(3, 3 - absences.length, absences.length, 0, 0, List.of(absences));
    }

    private static VoteTaken vote(String matter, String method) {
        return new VoteTaken(matter, method, 1, 1, 1, 0, 0, BigDecimal.valueOf(100), true);
    }

    private static Properties messages() throws IOException {
        try (Reader reader = new InputStreamReader(
                MissingFieldTest.class.getResourceAsStream("/messages/document.properties"), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }
}
