package vn.nennep.session;

import java.util.ArrayList;
import java.util.List;

/**
 * Who may prepare a topic. Source: {@code domain.md} A3.2, A3.5, P2 form 2: one lead, active and not exempt, with up to four others; two or three in
 * all are recommended, and other sizes only warned of.
 *
 * @param minRecommended policy {@code preparers.minRecommended}
 * @param maxRecommended policy {@code preparers.maxRecommended}
 */
public record PreparerGroupCheck(int minRecommended, int maxRecommended) {

    private static final int MOST_OTHERS = 4;

    /**
     * @param leadId null if none is named
     * @param others ids of the other members of the group
     */
    public record Group(String leadId, boolean leadActive, boolean leadExempt, List<String> others) {
    }

    public List<Finding> judge(Group group) {
        List<Finding> findings = new ArrayList<>();
        if (group.leadId() == null) {
            findings.add(Finding.refusal("lead", "session.assignment.leadMissing"));
        } else if (group.leadExempt()) {
            findings.add(Finding.refusal("lead", "session.assignment.leadExempt"));
        } else if (!group.leadActive()) {
            findings.add(Finding.refusal("lead", "session.assignment.leadInactive"));
        }
        judgeOthers(group, findings);
        return findings;
    }

    private void judgeOthers(Group group, List<Finding> findings) {
        List<String> others = group.others();
        if (others.stream().anyMatch(id -> id.equals(group.leadId())) || others.stream().distinct().count() < others.size()) {
            findings.add(Finding.refusal("others", "session.assignment.namedTwice"));
        } else if (others.size() > MOST_OTHERS) {
            findings.add(Finding.refusal("others", "session.assignment.groupTooLarge", MOST_OTHERS));
        } else if (others.size() + 1 < minRecommended || others.size() + 1 > maxRecommended) {
            findings.add(Finding.warning("others", "session.assignment.groupSizeUnusual", others.size() + 1, minRecommended, maxRecommended));
        }
    }
}
