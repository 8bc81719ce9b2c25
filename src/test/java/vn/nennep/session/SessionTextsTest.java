package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each code the sources of this room name has a Vietnamese sentence, and each constant a label. */
class SessionTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/vn/nennep/session");
    /** A literal that isn't the key of a policy parameter. */
    private static final Pattern CODE = Pattern.compile("(?<!\\.(?:integer|period|ratio|flag|days|list)\\()\"(session\\.[A-Za-z.]+)\"");

    @Test
    void eachCodeInTheSourcesHasASentence() throws IOException {
        Set<String> codes = codes();

        assertThat(codes).hasSizeGreaterThan(30);
        assertThat(texts().stringPropertyNames()).containsAll(codes);
    }

    /** Of two sentences for one code the first would be lost without a word. */
    @ParameterizedTest
    @ValueSource(strings = {"session", "platform", "policy", "document", "reminder"})
    void eachCodeHasOnlyOneSentence(String bundle) throws IOException {
        List<String> codes = Files.readAllLines(Path.of("src/main/resources/messages", bundle + ".properties")).stream()
                .filter(line -> line.matches("[A-Za-z].*"))
                .map(line -> line.replaceFirst("\\s*=.*", ""))
                .toList();

        assertThat(codes).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void eachSentenceIsWellFormed() throws IOException {
        Properties texts = texts();
        assertThat(texts.stringPropertyNames()).allSatisfy(code -> {
            String sentence = texts.getProperty(code);
            int places = (int) IntStream.range(0, 10).filter(place -> sentence.contains("{" + place + "}")).count();
            String filled = MessageFormat.format(sentence, IntStream.range(0, places).mapToObj(place -> "<" + place + ">").toArray());
            assertThat(sentence).as(code).isNotBlank().doesNotContain("'").isEqualTo(Normalizer.normalize(sentence, Normalizer.Form.NFC));
            assertThat(filled).as(code).doesNotContain("{");
            assertThat(IntStream.range(0, places).mapToObj(place -> "<" + place + ">")).as(code).allMatch(filled::contains);
        });
    }

    @Test
    void theSumMismatchReadsAsASentence() throws IOException {
        assertThat(MessageFormat.format(texts().getProperty("session.vote.sumMismatch"), 13L, 12))
                .startsWith("Số tán thành, không tán thành và ý kiến khác cộng lại là 13, trong khi có 12 đảng viên chính thức");
    }

    static Stream<Object> labels() {
        return Stream.<Object[]>of(SessionState.values(), SessionMode.values(), SpeechKind.values(), OpinionResponse.values(), AttendanceStatus.values(),
                OutlineSection.values(), AgendaItemKind.values(), VoteMethod.values(), AssignmentReason.values(), PostponementReason.values(),
                OutputDocument.values(), AssignmentMode.values(), Lead.values(), SecrecyLevel.values(), PreparationPart.values(), OutlineDecision.values(),
                GuestKind.values(), AgencyAnswer.values(), Standing.values(), ArrangementKind.values(),
                SessionOccasion.values(), TopicGroup.values(), TopicBasis.values(), OutlineWay.values(), SittingForm.values(),
                AttendanceWay.values(), SittingPart.values(), Duty.values(), NextVote.values(), VoteDenominator.values(),
                ReadinessItem.values(), ReadinessState.values(), PostingKind.values(), NotPostedReason.values(), SessionGrade.values(),
                Priority.values(), ReportPart.values()).flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("labels")
    void eachConstantHasAVietnameseLabel(Object constant) throws ReflectiveOperationException {
        String label = (String) constant.getClass().getMethod("label").invoke(constant);

        assertThat(label).isNotBlank().isNotEqualTo(constant.toString()).isEqualTo(Normalizer.normalize(label, Normalizer.Form.NFC));
    }

    private static Set<String> codes() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (InputStream file = SessionTextsTest.class.getResourceAsStream("/messages/session.properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
