package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.session.ResolutionCompleteness.Task;

/** Source: domain.md A8.5, P2 form 19. */
class ResolutionCompletenessTest {

    private static final LocalDate ISSUED = LocalDate.parse("2026-06-12");

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}, {4}: {5}")
    @CsvSource({
        "Rà soát quy chế, dv0001, , 2026-07-31, Báo cáo, , ",
        "Rà soát quy chế, , Tổ đảng 1, 2026-07-31, Báo cáo, , ",
        "Rà soát quy chế, dv0001, , 2026-06-12, Báo cáo, , ",
        "Rà soát quy chế, dv0001, , 2026-06-11, Báo cáo, session.resolution.deadlinePassed, deadline",
        "Rà soát quy chế, dv0001, , , Báo cáo, session.resolution.deadlineMissing, deadline",
        "Rà soát quy chế, , , 2026-07-31, Báo cáo, session.resolution.personMissing, person",
        "Rà soát quy chế, ' ', ' ', 2026-07-31, Báo cáo, session.resolution.personMissing, person",
        "Rà soát quy chế, dv0001, , 2026-07-31, ' ', session.resolution.productMissing, product",
        ", dv0001, , 2026-07-31, Báo cáo, session.resolution.contentMissing, content"
    })
    void eachTaskIsCompleteInItself(String content, String person, String unit, LocalDate deadline, String product, String code, String field) {
        Task complete = new Task("Phổ biến chuyên đề", "dv0002", null, ISSUED.plusDays(10), "Danh sách ký nhận");
        List<Finding> findings = ResolutionCompleteness.judge(List.of(complete, new Task(content, person, unit, deadline, product)), ISSUED);

        assertThat(findings).extracting(Finding::code).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.refuses()).isTrue();
            assertThat(finding.field()).isEqualTo("tasks[1]." + field);
            assertThat(finding.arguments()).first().isEqualTo(2);
        });
    }

    @Test
    void aResolutionHasATask() {
        assertThat(ResolutionCompleteness.judge(List.of(), ISSUED)).containsExactly(Finding.refusal("tasks", "session.resolution.taskMissing"));
    }

    @Test
    void anEmptyRowLacksEverything() {
        assertThat(ResolutionCompleteness.judge(List.of(new Task(null, null, null, null, null)), ISSUED)).extracting(Finding::code).containsExactly(
                "session.resolution.contentMissing", "session.resolution.personMissing", "session.resolution.deadlineMissing", "session.resolution.productMissing");
    }
}
