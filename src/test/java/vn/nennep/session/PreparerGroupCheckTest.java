package vn.nennep.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nennep.session.PreparerGroupCheck.Group;

/** Source: domain.md A3.2, A3.5 (S3: two or three), P2 form 2. */
class PreparerGroupCheckTest {

    private static final PreparerGroupCheck CHECK = new PreparerGroupCheck(2, 3);

    @ParameterizedTest(name = "lead and {0} others, {1} to {2} recommended: {3}")
    @CsvSource({
        "0, 2, 3, session.assignment.groupSizeUnusual, false", "1, 2, 3, , ", "2, 2, 3, , ",
        "3, 2, 3, session.assignment.groupSizeUnusual, false", "4, 2, 3, session.assignment.groupSizeUnusual, false",
        "5, 2, 3, session.assignment.groupTooLarge, true",
        "0, 1, 2, , ", "2, 1, 2, session.assignment.groupSizeUnusual, false"
    })
    void twoOrThreeAreRecommended(int others, int min, int max, String code, Boolean refused) {
        List<String> ids = IntStream.range(0, others).mapToObj(number -> "dv000" + (number + 2)).toList();
        List<Finding> findings = new PreparerGroupCheck(min, max).judge(new Group("dv0001", true, false, ids));

        assertThat(findings).extracting(Finding::code).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(findings).allSatisfy(finding -> assertThat(finding.refuses()).isEqualTo(refused));
    }

    @ParameterizedTest(name = "lead {0}, active {1}, exempt {2}: {3}")
    @CsvSource({
        "dv0001, true, false, ", "dv0001, true, true, session.assignment.leadExempt", "dv0001, false, true, session.assignment.leadExempt",
        "dv0001, false, false, session.assignment.leadInactive", ", true, false, session.assignment.leadMissing"
    })
    void theLeadIsActiveAndNotExempt(String leadId, boolean active, boolean exempt, String code) {
        assertThat(CHECK.judge(new Group(leadId, active, exempt, List.of("dv0002"))))
                .isEqualTo(code == null ? List.of() : List.of(Finding.refusal("lead", code)));
    }

    @Test
    void nobodyIsNamedTwice() {
        Finding twice = Finding.refusal("others", "session.assignment.namedTwice");

        assertThat(CHECK.judge(new Group("dv0001", true, false, List.of("dv0001")))).containsExactly(twice);
        assertThat(CHECK.judge(new Group("dv0001", true, false, List.of("dv0002", "dv0002")))).containsExactly(twice);
    }
}
