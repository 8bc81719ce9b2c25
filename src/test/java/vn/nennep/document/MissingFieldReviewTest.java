package vn.nennep.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.ReflectionUtils;

/** What the papers of the annual review can't do without. That each has its message is held by {@link MissingFieldTest}. */
class MissingFieldReviewTest {

    static Stream<Arguments> incomplete() {
        return Stream.of(members(), collectives(), ballots(), decisions(), results())
                .flatMap(papers -> papers)
                .flatMap(lacks -> lacks);
    }

    private static Stream<Stream<Arguments>> members() {
        return Stream.of(
                lacking(SampleReviewPapers.selfReview(SelfReviewPaper.Edition.FORM_2A), "header", "edition", "member", "member.name",
                        "texts", "texts.ideology", "texts.ethics", "texts.style", "texts.discipline", "texts.example", "tasks",
                        "texts.pledge", "measures", "scores"),
                lacking(SampleReviewPapers.residenceOpinion(), "header", "name", "until"),
                lacking(SamplePapersBefore.memberList(2), "header", "regulation", "cutOff", "sums", "members.name", "closing"),
                lacking(SamplePapers.reviewMinutes(2, "x"), "header", "sittings", "sittings.from", "sittings.to", "venue", "attendance",
                        "chair", "minuteTaker", "groups.name", "groups.heldOn", "groups.reporter", "groups.gist", "items.member",
                        "items.criticism", "items.reply", "conclusion"),
                Stream.of(
                        Arguments.of("absences.name", 3, without(SamplePapers.reviewMinutes(2, "x"), "attendance.absences.name")),
                        Arguments.of("absences.kind", 3, without(SamplePapers.reviewMinutes(2, "x"), "attendance.absences.kind"))),
                lacking(SamplePapers.ratingProposal(2), "header", "addressee", "basis", "members", "members.name", "members.cap",
                        "members.level", "closing"));
    }

    private static Stream<Stream<Arguments>> collectives() {
        return Stream.of(
                lacking(CollectiveSamplePapers.report(2, 100), "header", "addressee", "results", "results.text", "work",
                        "shortcomings.content", "responsibility", "plans", "scores", "scores.judged", "level", "closing"),
                lacking(CollectiveSamplePapers.minutes(4, 100), "header", "startedAt", "days", "venue", "chair", "minuteTaker",
                        "opinions.speaker", "opinions.gist", "leaders.gist", "conclusion"),
                lacking(CollectiveSamplePapers.proposal(List.of(), null), "header", "addressee", "selfLevel", "cap", "ballot", "result",
                        "level", "closing"));
    }

    private static Stream<Stream<Arguments>> ballots() {
        CountMinutesPaper counted = SamplePapersOfBallots.countMinutes();
        return Stream.of(
                lacking(SamplePapersOfBallots.ballot(), "header", "matter", "lines", "lines.name"),
                lacking(counted, "header", "matter", "countedAt", "rule", "head", "first"),
                Stream.of(
                        Arguments.of("way", 0, without(counted, "first.way")),
                        Arguments.of("lines", 0, without(counted, "first.lines")),
                        Arguments.of("lines.name", 2, without(counted, "first.lines.name")),
                        Arguments.of("lines.level", 2, without(counted, "first.lines.level"))));
    }

    private static Stream<Stream<Arguments>> decisions() {
        return Stream.of(
                lacking(SampleRatingPapers.decision(2, 3, null), "header", "regulation", "committee", "heldOn", "organizations.name",
                        "organizations.level", "members.name", "members.level", "counts", "closing"),
                lacking(SampleRatingPapers.decision(0, 1, null), "members"),
                lacking(SampleRatingPapers.notice(null), "header", "committee", "member", "unit", "decision", "level", "proposed",
                        "complaintUntil", "closing"),
                lacking(SampleRatingPapers.unitNotice(2, null, List.of()), "header", "committee", "unit", "decision", "members.name",
                        "members.level", "closing"),
                lacking(SampleRatingPapers.unitNotice(0, "x", List.of()), "unitLevel"),
                lacking(SampleRatingPapers.sheet(2, 1), "header", "sender", "sentOn", "conclusion", "lines", "lines.name",
                        "lines.proposed", "legend", "concludedBy"));
    }

    private static Stream<Stream<Arguments>> results() {
        return Stream.of(
                lacking(SamplePapersOfResults.report(2, null), "header", "addressee", "opening", "general", "legend", "memberSum", "quota", "strengths",
                        "closing"),
                lacking(SamplePapersOfResults.answer(true, "x"), "header", "whose", "addressee", "committee", "regulation", "complainant", "receivedOn", "contested",
                        "conclusion", "level", "reason", "vote", "executors", "closing"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incomplete")
    void isNamed(String field, int row, Paper paper) {
        assertThatThrownBy(paper::requireComplete).isInstanceOfSatisfying(MissingField.class, missing ->
                assertThat(missing.field() + missing.row()).isEqualTo(field + row));
    }

    /** The paper once without each of the fields; of a list's entries the last one lacks it. */
    private static Stream<Arguments> lacking(Record paper, String... fields) {
        return Arrays.stream(fields).map(field -> {
            String list = field.replaceFirst("\\..*", "");
            boolean ofEntry = field.contains(".") && value(paper, list) instanceof List<?>;
            return Arguments.of(field, ofEntry ? ((List<?>) value(paper, list)).size() : 0, without(paper, field));
        });
    }

    private static Record without(Record whole, String field) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        assertThat(components).extracting(RecordComponent::getName).contains(field.replaceFirst("\\..*", ""));
        Object[] values = Arrays.stream(components)
                .map(component -> rest(field, component.getName(), value(whole, component.getName())))
                .toArray();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return whole.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object rest(String field, String component, Object value) {
        if (field.equals(component)) {
            return null;
        }
        if (!field.startsWith(component + ".")) {
            return value;
        }
        String within = field.substring(component.length() + 1);
        if (value instanceof List<?> entries) {
            List<Object> others = new ArrayList<>(entries);
            others.add(without((Record) others.remove(others.size() - 1), within));
            return others;
        }
        return without((Record) value, within);
    }

    private static Object value(Record whole, String component) {
        return ReflectionUtils.invokeMethod(ReflectionUtils.findMethod(whole.getClass(), component), whole);
    }
}
