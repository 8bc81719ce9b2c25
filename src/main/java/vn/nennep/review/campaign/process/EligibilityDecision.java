package vn.nennep.review.campaign.process;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;
import vn.nennep.review.OutReason;
import vn.nennep.review.campaign.Eligibility;

/** Asks the decision table {@code reviewEligibility}, in the version that holds on the campaign's day. */
@Component
class EligibilityDecision implements Eligibility {

    private static final String TABLE = "reviewEligibility";

    private final DecisionService decisions;
    private final Policy policy;
    private final Register register;
    private final People people;

    EligibilityDecision(DecisionService decisions, Policy policy, Register register, People people) {
        this.decisions = decisions;
        this.policy = policy;
        this.register = register;
        this.people = people;
    }

    @Override
    public Verdict judge(Case of) {
        var line = register.lineOf(of.unit());
        PolicyOn rules = policy.on(of.judged(), line);
        DmnDecisionRuleResult result = people.asNobody(() -> decisions
                .evaluateDecisionTableByKeyAndVersion(TABLE, policy.ruleVersion(TABLE, of.judged(), line), Variables.createVariables()
                        .putValue("activity", of.activity().name())
                        .putValue("months", of.months())
                        .putValue("minMonths", rules.integer("review.newMemberMonths"))
                        .putValue("excluded", rules.text("review.excluded")))
                .getSingleResult());
        String reason = result.getEntry("reason");
        return new Verdict(Boolean.TRUE.equals(result.getEntry("inScope")), reason == null ? null : OutReason.valueOf(reason));
    }
}
