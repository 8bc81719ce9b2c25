package vn.nennep.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;

/** The rules before a session, with the figures that hold in its unit on its day ({@code domain.md} B0 “Policy”). */
@Component
public class RulesOfDay {

    private final Policy policy;
    private final Register register;

    RulesOfDay(Policy policy, Register register) {
        this.policy = policy;
        this.register = register;
    }

    public AssignmentMode assignmentMode(ThematicSession session) {
        return AssignmentMode.valueOf(on(session).text("assignment.mode"));
    }

    public int ruleVersion(String decision, ThematicSession session) {
        return policy.ruleVersion(decision, session.scheduledAt().toLocalDate(), line(session));
    }

    public PreparationMilestones milestones(ThematicSession session) {
        PolicyOn on = on(session);
        return PreparationMilestones.of(
                session.scheduledAt(),
                AssignmentMode.valueOf(on.text("assignment.mode")),
                on.period("draft.minLead"),
                on.period("draft.reviewTime"),
                on.period("materials.minLead"));
    }

    public PreparerGroupCheck preparerGroup(ThematicSession session) {
        PolicyOn on = on(session);
        return new PreparerGroupCheck(on.integer("preparers.minRecommended"), on.integer("preparers.maxRecommended"));
    }

    /** Who holds, on the day, one of the roles that review outlines. */
    public Set<String> reviewers(ThematicSession session, LocalDate on) {
        return on(session).list("draft.reviewers").stream()
                .flatMap(role -> register.holders(session.unitId(), Role.valueOf(role), on).stream())
                .collect(Collectors.toSet());
    }

    public OutlineCheck outline(ThematicSession session) {
        PolicyOn on = on(session);
        return new OutlineCheck(
                on.integer("questions.minRecommended"),
                on.integer("questions.maxRecommended"),
                on.integer("presentation.minMinutes"),
                on.integer("presentation.maxMinutes"));
    }

    public MaterialsLead materials(ThematicSession session) {
        return new MaterialsLead(on(session).period("materials.minLead"));
    }

    private PolicyOn on(ThematicSession session) {
        return policy.on(session.scheduledAt().toLocalDate(), line(session));
    }

    private List<String> line(ThematicSession session) {
        return register.lineOf(session.unitId());
    }
}
