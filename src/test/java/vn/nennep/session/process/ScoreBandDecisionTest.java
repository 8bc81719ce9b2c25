package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.nennep.session.SessionGrade;

/** {@code processes/scoreBand.dmn}, judged with the engine's own DMN engine. Source of the figures: domain.md §2.1. */
class ScoreBandDecisionTest {

    private static DmnEngine engine;
    private static DmnDecision decision;

    @BeforeAll
    static void parse() throws IOException {
        engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (InputStream table = ScoreBandDecisionTest.class.getResourceAsStream("/processes/scoreBand.dmn")) {
            decision = engine.parseDecision("scoreBand", table);
        }
    }

    @ParameterizedTest(name = "{0} points: {1}")
    @CsvSource({
        "100, GOOD", "90.5, GOOD", "90, GOOD", "89.99, FAIR", "89.5, FAIR", "70, FAIR", "69.99, AVERAGE", "69.5, AVERAGE", "50, AVERAGE",
        "49.99, POOR", "49.5, POOR", "0.5, POOR", "0, POOR"
    })
    void theBandsMeetWithoutGapOrOverlap(double total, SessionGrade expected) {
        assertThat(grade(total)).isEqualTo(expected);
    }

    @Test
    void everyTotalHasExactlyOneGrade() {
        for (int hundredths = 0; hundredths <= 10_000; hundredths++) {
            double total = hundredths / 100.0;
            assertThat(evaluate(total)).as("%s points", total).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, 100.5})
    void whatNoSheetCanGiveHasNoGrade(double total) {
        assertThat(evaluate(total)).isEmpty();
    }

    private static SessionGrade grade(double total) {
        return SessionGrade.valueOf(evaluate(total).getSingleResult().getSingleEntry());
    }

    private static DmnDecisionTableResult evaluate(double total) {
        return engine.evaluateDecisionTable(decision, Map.of("total", total));
    }
}
