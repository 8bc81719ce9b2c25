package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: domain.md A9.1, P2 forms 17 and 18. */
class FinalTopicCheckTest {

    private static final CommentTreatment REVISED = new CommentTreatment(1, true, "Mục 5", null);

    private static List<String> judge(List<Integer> accepted, List<CommentTreatment> comments, String... files) {
        return FinalTopicCheck.judge(accepted, comments, List.of(files)).stream()
                .map(finding -> finding.field() + " " + finding.code().replace("session.final.", ""))
                .toList();
    }

    @Test
    void eachAcceptedCommentIsTreatedOnce() {
        assertThat(judge(List.of(1), List.of(REVISED), "a.docx")).isEmpty();
        assertThat(judge(List.of(), List.of(), "a.docx")).isEmpty();
        assertThat(judge(List.of(1, 4), List.of(REVISED), "a.docx")).containsExactly("comments commentMissing");
        assertThat(judge(List.of(1), List.of(REVISED, REVISED), "a.docx")).containsExactly("comments[1].speech commentTwice");
        assertThat(judge(List.of(2), List.of(REVISED), "a.docx")).containsExactly("comments[0].speech commentTwice", "comments commentMissing");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "true, Mục 5, -, -", "true, -, -, sectionMissing", "true, ' ', -, sectionMissing", "false, -, Đã có trong mục 3, -",
        "false, -, -, reasonMissing", "false, -, Không cần, reasonMissing", "false, -, 1234567890, -", "false, -, 123456789, reasonMissing"
    })
    void itIsSaidWhereTheTopicWasChangedOrWhyNot(boolean revised, String section, String reason, String code) {
        assertThat(judge(List.of(1), List.of(new CommentTreatment(1, revised, section, reason)), "a.pdf"))
                .isEqualTo(code == null ? List.of() : List.of("comments[0]." + (revised ? "section " : "reason ") + code));
    }

    @Test
    void theTopicIsATextFile() {
        assertThat(judge(List.of(), List.of())).containsExactly("files fileMissing");
        assertThat(judge(List.of(), List.of(), "a.docx", "b.PDF")).isEmpty();
        assertThat(judge(List.of(), List.of(), "a.docx", "b.pptx")).containsExactly("files fileKind");
    }

    @Test
    void nobodyApprovesWhatHePrepared() {
        assertThat(ReviewerRule.judgeFinalTopic("dv0001", List.of("dv0001", "dv0005"))).map(Finding::code).contains("session.final.ownTopic");
        assertThat(ReviewerRule.judgeFinalTopic("dv0002", List.of("dv0001", "dv0005"))).isEmpty();
    }
}
