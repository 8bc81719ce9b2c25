package vn.nennep.session.process;

import java.math.BigDecimal;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.nennep.platform.identity.People;
import vn.nennep.session.RulesOfDay;
import vn.nennep.session.SessionGrade;
import vn.nennep.session.ThematicSession;

/** Asks the decision table {@code scoreBand}, in the version that holds on the session's day, which grade a total is. */
@Component
class ScoreDecision {

    private static final String TABLE = "scoreBand";

    /** @param ruleVersion the version of the table that judged */
    record Verdict(SessionGrade grade, int ruleVersion) {}

    private final DecisionService decisions;
    private final RulesOfDay rules;
    private final People people;

    ScoreDecision(DecisionService decisions, RulesOfDay rules, People people) {
        this.decisions = decisions;
        this.rules = rules;
        this.people = people;
    }

    Verdict judge(ThematicSession session, BigDecimal total) {
        int version = rules.ruleVersion(TABLE, session);
        String grade = people.asNobody(() -> decisions
                .evaluateDecisionTableByKeyAndVersion(TABLE, version, Variables.createVariables().putValue("total", total.doubleValue()))
                .getSingleResult()
                .getSingleEntry());
        return new Verdict(SessionGrade.valueOf(grade), version);
    }
}
