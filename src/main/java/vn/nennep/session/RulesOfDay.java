package vn.nennep.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.document.AdministrativeSymbol;
import vn.nennep.document.DocumentType;
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

    /** Whether a session of the unit may be planned so for the day. */
    public SessionPlanCheck planning(String unit, LocalDate plannedOn) {
        return new SessionPlanCheck(policy.on(plannedOn, register.lineOf(unit)).flag("session.combined.allowed"));
    }

    /** How an assignment for a session of the unit on the day counts as in time. */
    public AssignmentMode assignmentMode(String unit, LocalDate plannedOn) {
        return AssignmentMode.valueOf(policy.on(plannedOn, register.lineOf(unit)).text("assignment.mode"));
    }

    public PreparerGroupCheck preparerGroup(ThematicSession session) {
        PolicyOn on = on(session);
        return new PreparerGroupCheck(on.integer("preparers.minRecommended"), on.integer("preparers.maxRecommended"));
    }

    /** The roles that review outlines, the first before the others. */
    public List<Role> reviewerRoles(ThematicSession session) {
        return on(session).list("draft.reviewers").stream().map(Role::valueOf).toList();
    }

    /** Who holds, on the day, one of the roles that review outlines. */
    public Set<String> reviewers(ThematicSession session, LocalDate on) {
        return reviewerRoles(session).stream()
                .flatMap(role -> register.holders(session.unitId(), role, on).stream())
                .collect(Collectors.toSet());
    }

    /** After how many returns of an outline the committee decides. */
    public int maxReturns(ThematicSession session) {
        return on(session).integer("draft.maxReturns");
    }

    /** How long briefing, acknowledging and deciding on a failed outline may take. */
    public Period briefingTime(ThematicSession session) {
        return on(session).period("briefing.maxDelay");
    }

    /** The version of the common outline template that holds. */
    public int outlineTemplate(ThematicSession session) {
        return on(session).integer("outline.template");
    }

    public FileSizeLimit fileSize(ThematicSession session) {
        return new FileSizeLimit(on(session).integer("files.maxMegabytes"));
    }

    public DiscussionQuestions questions(ThematicSession session) {
        PolicyOn on = on(session);
        return new DiscussionQuestions(on.integer("questions.minRecommended"), on.integer("questions.maxRecommended"));
    }

    public OutlineCheck outline(ThematicSession session) {
        PolicyOn on = on(session);
        return new OutlineCheck(questions(session), on.integer("presentation.minMinutes"), on.integer("presentation.maxMinutes"));
    }

    public MaterialsLead materials(ThematicSession session) {
        return new MaterialsLead(on(session).period("materials.minLead"));
    }

    /** @param from the end of the session, or the moment at which the superior asked for something once more */
    public FollowUpMilestones followUp(ThematicSession session, LocalDateTime from) {
        PolicyOn on = on(session);
        return FollowUpMilestones.of(
                from, on.period("publish.maxDelay"), on.period("finalTopic.maxDelay"), on.period("upwardReport.maxDelay"));
    }

    /** Code of the sheet by which the session is scored. */
    public String scoreSheet(ThematicSession session) {
        return on(session).text("score.profile");
    }

    public ScoreCheck score(ThematicSession session) {
        return new ScoreCheck(on(session).decimal("score.step"));
    }

    /** From how many points a session is good, fair, average, in this order; below the last it is poor. */
    public List<Integer> scoreBands(ThematicSession session) {
        return on(session).list("score.bands").stream().map(Integer::valueOf).toList();
    }

    /** How invitations to the session are abbreviated in their symbol. */
    public AdministrativeSymbol invitationSymbol(ThematicSession session) {
        return new AdministrativeSymbol(DocumentType.GM, on(session).text("paper.invitation.symbol"));
    }

    private PolicyOn on(ThematicSession session) {
        return policy.on(session.scheduledAt().toLocalDate(), line(session));
    }

    private List<String> line(ThematicSession session) {
        return register.lineOf(session.unitId());
    }
}
