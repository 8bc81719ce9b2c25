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

    @ParameterizedTest(name = "{0} in all, {1} to {2} recommended: unusual {3}")
    @CsvSource({
        "1, 2, 3, true", "2, 2, 3, false", "3, 2, 3, false", "4, 2, 3, true", "5, 2, 3, true", "1, 1, 2, false", "3, 1, 2, true"
    })
    void twoOrThreeAreRecommended(int size, int min, int max, boolean unusual) {
        assertThat(new PreparerGroupCheck(min, max).unusual(size, true))
                .isEqualTo(unusual ? List.of(Finding.warning("others", "session.assignment.groupSizeUnusual", size, min, max)) : List.of());
    }

    @Test
    void aLeadWithAPostIsRecommended() {
        assertThat(CHECK.unusual(2, false)).containsExactly(Finding.warning("leadPost", "session.assignment.leadWithoutPost"));
    }

    @ParameterizedTest(name = "lead and {0} others: refused {1}")
    @CsvSource({"0, false", "4, false", "5, true"})
    void atMostFourOthersPrepareIt(int others, boolean refused) {
        List<String> ids = IntStream.range(0, others).mapToObj(number -> "dv000" + (number + 2)).toList();

        assertThat(CHECK.judge(new Group("dv0001", true, false, ids)))
                .isEqualTo(refused ? List.of(Finding.refusal("others", "session.assignment.groupTooLarge", 4)) : List.of());
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
