package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.platform.files.FileLink;

/** The small rules of the preparation. Source: domain.md A3.6, P2 forms 3 and 4, row 6b. */
class PreparationRulesTest {

    @ParameterizedTest(name = "{0} questions, {1} to {2} recommended: {3}")
    @CsvSource({
        "0, 3, 5, session.outline.questionMissing, true", "1, 3, 5, session.outline.questionCountUnusual, false",
        "2, 3, 5, session.outline.questionCountUnusual, false", "3, 3, 5, , ", "5, 3, 5, , ", "6, 3, 5, session.outline.questionCountUnusual, false",
        "1, 1, 2, , ", "3, 1, 2, session.outline.questionCountUnusual, false"
    })
    void oneQuestionIsNeededAndAFewAreRecommended(long count, int min, int max, String code, Boolean refused) {
        List<Finding> findings = new DiscussionQuestions(min, max).judge(count).stream().toList();

        assertThat(findings).extracting(Finding::code).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(findings).allSatisfy(finding -> assertThat(finding.refuses()).isEqualTo(refused));
    }

    @ParameterizedTest(name = "{0} bytes, at most {1} MB: refused {2}")
    @CsvSource({"1, 1, false", "1048576, 1, false", "1048577, 1, true", "104857600, 100, false", "104857601, 100, true"})
    void aFileIsNotTooLarge(long size, int megabytes, boolean refused) {
        List<FileLink> files = List.of(new FileLink("a", "nhỏ.pdf", 1, "/a"), new FileLink("b", "phim.mp4", size, "/b"));

        assertThat(new FileSizeLimit(megabytes).judge("files", files).stream().toList())
                .isEqualTo(refused ? List.of(Finding.refusal("files", "session.outline.fileTooLarge", "phim.mp4", megabytes)) : List.of());
    }

    @ParameterizedTest(name = "«{0}» support what dv0001 and dv0002 prepare: {1}")
    @CsvSource({
        "'', session.resolve.supporterMissing", "dv0003, ", "dv0003 dv0004, ", "dv0001, session.resolve.supporterPrepares",
        "dv0003 dv0002, session.resolve.supporterPrepares", "dv0003 dv0003, session.resolve.supporterPrepares"
    })
    void supportersAreNewHands(String supporters, String code) {
        List<String> ids = supporters.isEmpty() ? List.of() : List.of(supporters.split(" "));

        assertThat(SupportCheck.judge(ids, List.of("dv0001", "dv0002")))
                .isEqualTo(code == null ? List.of() : List.of(Finding.refusal("supporters", code)));
    }
}
