package vn.nennep.review.gate.process;

import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.gate.Cap;
import vn.nennep.review.gate.GateFacts;
import vn.nennep.review.gate.GateInputs;

/**
 * One version of a decision table of the gate. Each of its lines is a condition that isn't met, with the highest level that is still open then. It is judged
 * outside the process engine, which would keep scores and levels in its history.
 */
final class GateTable {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision decision;
    private final String rule;

    private record Unmet(RatingLevel highest, String reason) {}

    GateTable(String key, int version, InputStream model) {
        this.decision = ENGINE.parseDecision(key, model);
        this.rule = key + " v" + version;
    }

    /** The lowest of what the lines leave open; nothing against it leaves everything open. */
    Cap judge(GateFacts facts) {
        List<Unmet> unmet = ENGINE.evaluateDecisionTable(decision, GateInputs.of(facts)).getResultList().stream()
                .map(line -> new Unmet(RatingLevel.valueOf((String) line.get("highest")), (String) line.get("reason")))
                .toList();
        RatingLevel level = unmet.stream().map(Unmet::highest).max(Comparator.naturalOrder()).orElse(RatingLevel.EXCELLENT);
        return new Cap(level, unmet.stream().filter(line -> line.highest() == level).map(Unmet::reason).distinct().toList(), rule);
    }
}
