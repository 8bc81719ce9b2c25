package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.nennep.session.AssignmentLead;
import vn.nennep.session.AssignmentMode;
import vn.nennep.session.Lead;

/** {@code processes/assignmentLead.dmn}, judged with the engine's own DMN engine. Source of the figures: domain.md A3.1 and P2. */
class AssignmentLeadDecisionTest {

    private static DmnEngine engine;
    private static DmnDecision decision;

    @BeforeAll
    static void parse() throws IOException {
        engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (InputStream table = AssignmentLeadDecisionTest.class.getResourceAsStream("/processes/assignmentLead.dmn")) {
            decision = engine.parseDecision("assignmentLead", table);
        }
    }

    @ParameterizedTest(name = "regular session {0}, assigned {1}, thematic session {2}: {3}")
    @CsvSource({
        "2026-05-03, 2026-05-03, 2026-06-10, IN_TIME",
        // the edges of the month before
        "2026-05-31, 2026-05-31, 2026-06-30, IN_TIME",
        "2026-05-31, 2026-05-31, 2026-06-01, IN_TIME",
        "2026-06-01, 2026-06-01, 2026-06-30, LATE",
        "2026-06-03, 2026-06-03, 2026-06-10, LATE",
        "2026-06-03, 2026-06-03, 2026-06-03, LATE",
        "2026-07-03, 2026-07-03, 2026-06-10, LATE",
        // an earlier month
        "2026-04-03, 2026-04-03, 2026-06-10, IN_TIME",
        // the turn of the year
        "2025-12-31, 2025-12-31, 2026-01-03, IN_TIME",
        "2026-01-01, 2026-01-01, 2026-01-03, LATE",
        "2025-06-03, 2025-06-03, 2026-06-10, IN_TIME",
        // Tết 17 February 2026: the February session is put off, January's counts
        "2026-01-03, 2026-01-03, 2026-02-24, IN_TIME",
        "2026-02-03, 2026-02-03, 2026-02-24, LATE",
        "2026-02-24, 2026-02-24, 2026-03-01, IN_TIME",
        // leap day
        "2028-02-29, 2028-02-29, 2028-03-01, IN_TIME",
        "2028-01-31, 2028-01-31, 2028-02-29, IN_TIME",
        "2028-02-01, 2028-02-01, 2028-02-29, LATE",
        // agreed before the session, confirmed in it
        "2026-05-03, 2026-04-28, 2026-06-10, IN_TIME",
        // after it: not at that session
        "2026-05-03, 2026-05-04, 2026-06-10, LATE",
        "2026-05-03, 2026-06-05, 2026-06-10, LATE"
    })
    void atTheRegularSessionOfTheMonthBefore(String regularSessionOn, String assignedOn, String thematicOn, Lead expected) {
        assertThat(judge("AT_PREVIOUS_REGULAR_SESSION", regularSessionOn, assignedOn, thematicOn)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "assigned {0}, thematic session {1}: {2}")
    @CsvSource({
        "2026-05-10, 2026-06-10, IN_TIME",
        "2026-05-11, 2026-06-10, LATE",
        "2026-06-03, 2026-06-10, LATE",
        // 1 March minus a month
        "2026-02-01, 2026-03-01, IN_TIME",
        "2026-02-02, 2026-03-01, LATE",
        // the end of a longer month is cut
        "2026-02-28, 2026-03-31, IN_TIME",
        "2026-03-01, 2026-03-31, LATE",
        "2026-02-28, 2026-03-29, IN_TIME",
        "2028-02-29, 2028-03-31, IN_TIME",
        "2028-03-01, 2028-03-31, LATE",
        "2028-02-29, 2028-03-29, IN_TIME",
        "2028-02-29, 2028-03-28, LATE",
        "2026-04-30, 2026-05-31, IN_TIME",
        "2026-05-01, 2026-05-31, LATE",
        // leap day
        "2028-01-29, 2028-02-29, IN_TIME",
        "2028-01-30, 2028-02-29, LATE",
        // the turn of the year
        "2025-12-15, 2026-01-15, IN_TIME",
        "2025-12-16, 2026-01-15, LATE",
        "2025-12-31, 2026-01-31, IN_TIME",
        // over Tết
        "2026-01-24, 2026-02-24, IN_TIME",
        "2026-01-25, 2026-02-24, LATE"
    })
    void oneMonthBefore(String assignedOn, String thematicOn, Lead expected) {
        assertThat(judge("P1M", null, assignedOn, thematicOn)).isEqualTo(expected);
    }

    @Test
    void withoutARegularSessionTheAssignmentWasNotMadeAtOne() {
        assertThat(judge("AT_PREVIOUS_REGULAR_SESSION", null, "2026-01-03", "2026-06-10")).isEqualTo(Lead.LATE);
    }

    @Test
    void anUnknownModeIsNotJudged() {
        assertThat(evaluate("P2M", "2026-01-03", "2026-01-03", "2026-06-10")).isEmpty();
    }

    /** The date shown beforehand and the verdict afterwards are two pieces of work: they must agree on every day. */
    @ParameterizedTest
    @EnumSource(AssignmentMode.class)
    void agreesWithTheDateShownBeforehand(AssignmentMode mode) {
        Stream.iterate(LocalDate.parse("2027-01-01"), day -> day.plusDays(1)).limit(366 + 365).forEach(thematicOn -> {
            LocalDate latest = AssignmentLead.latest(mode, thematicOn);
            assertThat(judge(mode.name(), latest.toString(), latest.toString(), thematicOn.toString())).as("%s for %s", latest, thematicOn)
                    .isEqualTo(Lead.IN_TIME);
            LocalDate next = latest.plusDays(1);
            assertThat(judge(mode.name(), next.toString(), next.toString(), thematicOn.toString())).as("%s for %s", next, thematicOn)
                    .isEqualTo(Lead.LATE);
        });
    }

    private static Lead judge(String mode, String regularSessionOn, String assignedOn, String thematicOn) {
        return Lead.valueOf(evaluate(mode, regularSessionOn, assignedOn, thematicOn).getSingleResult().getSingleEntry());
    }

    private static DmnDecisionTableResult evaluate(String mode, String regularSessionOn, String assignedOn, String thematicOn) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("mode", mode);
        inputs.put("regularSessionOn", regularSessionOn);
        inputs.put("assignedOn", assignedOn);
        inputs.put("thematicOn", thematicOn);
        return engine.evaluateDecisionTable(decision, inputs);
    }
}
