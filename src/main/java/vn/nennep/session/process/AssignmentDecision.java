package vn.nennep.session.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.nennep.platform.identity.People;
import vn.nennep.session.Lead;
import vn.nennep.session.RulesOfDay;
import vn.nennep.session.ThematicSession;

/** Asks the decision table {@code assignmentLead}, in the version that holds on the session's day, whether an assignment was in time. */
@Component
class AssignmentDecision {

    private static final String TABLE = "assignmentLead";

    /** @param ruleVersion the version of the table that judged */
    record Verdict(Lead lead, int ruleVersion) {}

    private final DecisionService decisions;
    private final RulesOfDay rules;
    private final People people;

    AssignmentDecision(DecisionService decisions, RulesOfDay rules, People people) {
        this.decisions = decisions;
        this.rules = rules;
        this.people = people;
    }

    /** @param regularSessionOn null if it wasn't agreed at a regular session */
    Verdict judge(ThematicSession session, LocalDate assignedOn, LocalDate regularSessionOn) {
        int version = rules.ruleVersion(TABLE, session);
        // the inputs are kept in the engine's history: dates as text, readable without any class of ours
        String lead = people.asNobody(() -> decisions
                .evaluateDecisionTableByKeyAndVersion(TABLE, version, Variables.createVariables()
                        .putValue("mode", rules.assignmentMode(session).name())
                        .putValue("regularSessionOn", regularSessionOn == null ? null : regularSessionOn.toString())
                        .putValue("assignedOn", assignedOn.toString())
                        .putValue("thematicOn", session.scheduledAt().toLocalDate().toString()))
                .getSingleResult()
                .getSingleEntry());
        return new Verdict(Lead.valueOf(lead), version);
    }
}
