package vn.nennep.review.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.nennep.review.Regime;
import vn.nennep.review.ReviewHelpers;
import vn.nennep.review.ReviewScene;
import vn.nennep.review.campaign.CampaignPlan.Deadlines;
import vn.nennep.testing.EngineTest;

/** The days that a campaign proposes (domain.md B1, §7.3 “review.deadlines”), and which regulation judges its year (§3.1). */
@EngineTest
@Import(ReviewHelpers.class)
class CampaignRulesTest {

    @Autowired
    CampaignRules rules;

    @Autowired
    ReviewScene scene;

    /** Usual are 20/11, 5/12 for collectives, then 10/12 for members, 25/12 and 31/12; members have at least 20 days to write, and all days move together. */
    @ParameterizedTest(name = "opened on {0}: all {1} days later")
    @CsvSource({"2026-09-01, 0", "2026-10-31, 0", "2026-11-01, 1", "2026-11-10, 10", "2027-04-20, 171"})
    void theUsualDaysMoveTogetherSoThatThereIsTimeToWrite(LocalDate today, int later) {
        assertThat(rules.proposed(scene.tree().root(), 2026, today)).isEqualTo(new Deadlines(
                LocalDate.of(2026, 11, 20).plusDays(later), LocalDate.of(2026, 12, 10).plusDays(later), LocalDate.of(2026, 12, 5).plusDays(later),
                LocalDate.of(2026, 12, 25).plusDays(later), LocalDate.of(2026, 12, 31).plusDays(later)));
    }

    @Test
    void theListIsCutOffOnTheLastDayOfNovember() {
        assertThat(rules.cutOff(scene.tree().root(), 2026)).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @ParameterizedTest
    @CsvSource({"2018, R2023", "2022, R2023", "2023, R2023", "2024, R2023", "2025, R2025", "2026, R2025"})
    void theYearJudgedChoosesTheRegulation(int year, Regime regime) {
        assertThat(rules.regime(scene.tree().root(), year)).isEqualTo(regime);
    }
}
