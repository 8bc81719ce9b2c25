package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.nennep.session.OutlineCheck.Outline;

/** Source: domain.md A4.1–A4.3, A3.6, P2 form 4. */
class OutlineCheckTest {

    private static final OutlineCheck CHECK = new OutlineCheck(new DiscussionQuestions(3, 5), 10, 60);

    @ParameterizedTest
    @EnumSource(OutlineStage.class)
    void aFullOutlineHasNoFindings(OutlineStage stage) {
        assertThat(CHECK.judge(outline(sections(), 3, 0, 20, SecrecyLevel.NONE), stage)).isEmpty();
    }

    @ParameterizedTest(name = "{0} missing: draft refused {1}, review refused {2}")
    @CsvSource({
        "BASIS, true, true", "PURPOSE, true, true", "CONTENT, true, true", "SITUATION, true, true", "SOLUTIONS, true, true",
        "DRAFT_CONCLUSION, false, true", "EXECUTION, false, true"
    })
    void sectionsOneToSixAreNeededInTheDraftTheOthersAtReview(OutlineSection section, boolean inDraft, boolean atReview) {
        Map<OutlineSection, String> sections = sections();
        sections.put(section, " \u00a0\n");
        Finding expected = Finding.refusal("sections." + section, "session.outline.sectionMissing", section.number(), section.title());

        assertThat(CHECK.judge(outline(sections, 3, 1, 20, SecrecyLevel.NONE), OutlineStage.DRAFT)).filteredOn(Finding::refuses)
                .isEqualTo(inDraft ? List.of(expected) : List.of());
        assertThat(CHECK.judge(outline(sections, 3, 1, 20, SecrecyLevel.NONE), OutlineStage.REVIEW)).filteredOn(Finding::refuses)
                .isEqualTo(atReview ? List.of(expected) : List.of());
    }

    @ParameterizedTest(name = "{0} questions, {1} to {2} recommended: {3}")
    @CsvSource({
        "0, 3, 5, session.outline.questionMissing, true", "1, 3, 5, session.outline.questionCountUnusual, false",
        "2, 3, 5, session.outline.questionCountUnusual, false", "3, 3, 5, , ", "5, 3, 5, , ",
        "6, 3, 5, session.outline.questionCountUnusual, false", "1, 1, 2, , ", "3, 1, 2, session.outline.questionCountUnusual, false"
    })
    void oneQuestionIsNeededAndAFewAreRecommended(int questions, int min, int max, String code, Boolean refused) {
        List<Finding> findings = new OutlineCheck(new DiscussionQuestions(min, max), 10, 60).judge(outline(sections(), questions, 0, 20, SecrecyLevel.NONE), OutlineStage.REVIEW);

        assertThat(findings).extracting(Finding::code).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(findings).allSatisfy(finding -> assertThat(finding.refuses()).isEqualTo(refused));
    }

    @Test
    void blankQuestionsDoNotCount() {
        Outline outline = new Outline(sections(), List.of(question("  "), question("\u200b")), 0, 20, SecrecyLevel.NONE);

        assertThat(CHECK.judge(outline, OutlineStage.DRAFT)).extracting(Finding::code).containsExactly("session.outline.questionMissing");
    }

    @ParameterizedTest(name = "{0} minutes of {1} to {2}: refused {3}")
    @CsvSource({
        "9, 10, 60, true", "10, 10, 60, false", "60, 10, 60, false", "61, 10, 60, true", "0, 10, 60, true", ", 10, 60, true",
        "9, 5, 30, false", "31, 5, 30, true"
    })
    void thePresentationTakesTenToSixtyMinutes(Integer minutes, int min, int max, boolean refused) {
        assertThat(new OutlineCheck(new DiscussionQuestions(3, 5), min, max).judge(outline(sections(), 3, 0, minutes, SecrecyLevel.NONE), OutlineStage.DRAFT))
                .isEqualTo(refused ? List.of(Finding.refusal("presentationMinutes", "session.outline.minutesOutOfRange", min, max)) : List.of());
    }

    @ParameterizedTest(name = "secrecy {0}: {1}")
    @CsvSource({
        "NONE,", "CONFIDENTIAL, session.outline.secret", "SECRET, session.outline.secret", "TOP_SECRET, session.outline.secret",
        ", session.outline.secrecyMissing"
    })
    void nothingSecretIsTaken(SecrecyLevel secrecy, String code) {
        assertThat(CHECK.judge(outline(sections(), 3, 0, 20, secrecy), OutlineStage.DRAFT))
                .isEqualTo(code == null ? List.of() : secrecy == null ? List.of(Finding.refusal("secrecy", code))
                        : List.of(Finding.refusal("secrecy", code, secrecy.label())));
    }

    @ParameterizedTest(name = "{0} files and no word: nothing written {1}")
    @CsvSource({"0, true", "1, false"})
    void aFileOrATextIsNeeded(int files, boolean nothing) {
        assertThat(CHECK.judge(outline(Map.of(), 0, files, 20, SecrecyLevel.NONE), OutlineStage.DRAFT).stream()
                .anyMatch(finding -> finding.code().equals("session.outline.nothingWritten"))).isEqualTo(nothing);
    }

    @Test
    void eachQuestionBelongsToASection() {
        Outline outline = new Outline(
                sections(), List.of(question("Một?"), new OutlineQuestion("Hai?", null), question("Ba?")), 0, 20, SecrecyLevel.NONE);

        assertThat(CHECK.judge(outline, OutlineStage.DRAFT))
                .containsExactly(Finding.refusal("questions[1].section", "session.outline.questionUnlinked", 2));
    }

    @Test
    void aQuestionAboutASectionThatIsNotWrittenIsRemarked() {
        Map<OutlineSection, String> sections = sections();
        sections.remove(OutlineSection.EXECUTION);
        Outline outline = new Outline(
                sections, List.of(question("Một?"), question("Hai?"), new OutlineQuestion("Ba?", OutlineSection.EXECUTION)), 0, 20,
                SecrecyLevel.NONE);

        assertThat(CHECK.judge(outline, OutlineStage.DRAFT))
                .containsExactly(Finding.warning("questions[2].section", "session.outline.questionOfEmptySection", 3, 8, "Phân công thực hiện"));
    }

    @ParameterizedTest(name = "the committee asked «{0}», the outline «{1}»: left out {2}")
    @CsvSource({
        "Ai làm?, Ai làm?, false", "Ai làm?, ' ai  LÀM? ', false", "Ai làm?, Bao giờ xong?, true"
    })
    void theCommitteesQuestionsAreKept(String asked, String kept, boolean leftOut) {
        Outline outline = new Outline(sections(), List.of(question(kept)), 0, 20, SecrecyLevel.NONE);

        assertThat(OutlineCheck.leftOut(outline, List.of(asked)))
                .isEqualTo(leftOut ? List.of(Finding.warning("questions", "session.outline.questionLeftOut", asked)) : List.of());
    }

    @Test
    void theSectionsAreThoseOfTheTemplate() {
        assertThat(OutlineSection.values()).extracting(OutlineSection::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(OutlineSection.BASIS.label()).isEqualTo("1. Căn cứ, lý do chọn");
        assertThat(OutlineSection.EXECUTION.label()).isEqualTo("8. Phân công thực hiện");
    }

    private static Outline outline(Map<OutlineSection, String> sections, int questions, int files, Integer minutes, SecrecyLevel secrecy) {
        return new Outline(sections, Collections.nCopies(questions, question("Chi bộ cần làm gì?")), files, minutes, secrecy);
    }

    private static OutlineQuestion question(String wording) {
        return new OutlineQuestion(wording, OutlineSection.SOLUTIONS);
    }

    private static Map<OutlineSection, String> sections() {
        Map<OutlineSection, String> sections = new EnumMap<>(OutlineSection.class);
        for (OutlineSection section : OutlineSection.values()) {
            sections.put(section, "Nội dung của mục");
        }
        sections.remove(OutlineSection.QUESTIONS);
        return sections;
    }
}
