package vn.nennep.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a session may be planned so. Source: {@code domain.md} A1.3 (in one sitting with the regular session where policy allows), A1.4 (several topics share a
 * group or carry a reason), A2.5 (a basis at least), P2 start (out of turn needs a reason).
 *
 * @param combinedAllowed policy {@code session.combined.allowed}
 */
public record SessionPlanCheck(boolean combinedAllowed) {

    /** What the column of the session's name holds. */
    private static final int LONGEST_NAME = 300;

    /** @param basis the basis in words; may be null */
    public List<Finding> judge(SessionPlan plan, String basis, SittingForm form) {
        List<Finding> findings = new ArrayList<>();
        if (plan.occasion() != SessionOccasion.PLANNED && !Text.present(plan.reason())) {
            findings.add(Finding.refusal("occasionReason", "session.plan.reasonMissing"));
        }
        judgeBasis(plan.bases(), basis).ifPresent(findings::add);
        if (form == SittingForm.COMBINED && !combinedAllowed) {
            findings.add(Finding.refusal("sittingForm", "session.plan.combinedNotAllowed"));
        }
        judgeTopics(plan, findings);
        return findings;
    }

    /** @param words the basis in words; may be null */
    public static Optional<Finding> judgeBasis(List<PlanBasis> bases, String words) {
        return bases.isEmpty() && !Text.present(words)
                ? Optional.of(Finding.refusal("bases", "session.plan.basisMissing"))
                : Optional.empty();
    }

    private static void judgeTopics(SessionPlan plan, List<Finding> findings) {
        if (plan.topics().stream().map(topic -> Text.folded(topic.title())).distinct().count() < plan.topics().size()) {
            findings.add(Finding.refusal("furtherTopics", "session.plan.topicTwice"));
        }
        if (plan.topics().stream().map(PlannedTopic::topicGroup).distinct().count() > 1 && !Text.present(plan.topicsReason())) {
            findings.add(Finding.refusal("topicsReason", "session.plan.topicsReasonMissing"));
        }
        if (plan.name().length() > LONGEST_NAME) {
            findings.add(Finding.refusal("furtherTopics", "session.plan.nameTooLong", LONGEST_NAME));
        }
    }
}
