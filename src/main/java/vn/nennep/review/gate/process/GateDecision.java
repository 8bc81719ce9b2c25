package vn.nennep.review.gate.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.policy.Policy;
import vn.nennep.review.Regime;
import vn.nennep.review.gate.Cap;
import vn.nennep.review.gate.CapWords;
import vn.nennep.review.gate.GateFacts;
import vn.nennep.review.gate.RatingGate;

/** Asks the decision table of the regime that judges the campaign's year, in the version that holds for it. */
@Component
class GateDecision implements RatingGate {

    private static final String TABLE = "ratingGate";

    private final RepositoryService repository;
    private final Policy policy;
    private final Register register;
    private final People people;
    private final CapWords words;
    /** By id of the definition; a deployed table never changes. */
    private final Map<String, GateTable> tables = new ConcurrentHashMap<>();

    GateDecision(RepositoryService repository, Policy policy, Register register, People people, CapWords words) {
        this.repository = repository;
        this.policy = policy;
        this.register = register;
        this.people = people;
        this.words = words;
    }

    /** @throws IllegalArgumentException if the regime gives points and the figures have none */
    @Override
    public Cap cap(GateFacts facts) {
        List<String> line = register.lineOf(facts.unit());
        Regime regime = Regime.valueOf(policy.on(Regime.judged(facts.year()), line).text("rating.engine"));
        if (regime.scored() && facts.figures().score() == null) {
            throw new IllegalArgumentException("No score under " + regime);
        }
        return table(TABLE + regime, policy.ruleVersion(TABLE + regime, Regime.judged(facts.year()), line)).judge(facts);
    }

    @Override
    public String explained(Cap cap) {
        return words.of(cap);
    }

    private GateTable table(String key, int version) {
        return people.asNobody(() -> {
            DecisionDefinition definition =
                    repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).decisionDefinitionVersion(version).singleResult();
            if (definition == null) {
                throw new IllegalStateException("No version " + version + " of the decision table " + key);
            }
            return tables.computeIfAbsent(definition.getId(), id -> parsed(key, version, id));
        });
    }

    private GateTable parsed(String key, int version, String definition) {
        try (InputStream model = repository.getDecisionModel(definition)) {
            return new GateTable(key, version, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
