package vn.nennep.session;

import java.util.ArrayList;
import java.util.List;

/**
 * Who may prepare a topic. Source: {@code domain.md} A3.2, A3.5, P2 form 2: one lead, active and not exempt, with up to four others. Two or three in all, led by
 * the holder of a post, are recommended; other groups are only warned of.
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

    /** What keeps the group from preparing it. */
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

    /**
     * What of a group isn't as recommended.
     *
     * @param size the lead included
     * @param leadHasPost in the Party, in management or in a mass organisation
     */
    public List<Finding> unusual(int size, boolean leadHasPost) {
        List<Finding> findings = new ArrayList<>();
        if (size < minRecommended || size > maxRecommended) {
            findings.add(Finding.warning("others", "session.assignment.groupSizeUnusual", size, minRecommended, maxRecommended));
        }
        if (!leadHasPost) {
            findings.add(Finding.warning("leadPost", "session.assignment.leadWithoutPost"));
        }
        return findings;
    }

    private static void judgeOthers(Group group, List<Finding> findings) {
        List<String> others = group.others();
        if (others.stream().anyMatch(id -> id.equals(group.leadId())) || others.stream().distinct().count() < others.size()) {
            findings.add(Finding.refusal("others", "session.assignment.namedTwice"));
        } else if (others.size() > MOST_OTHERS) {
            findings.add(Finding.refusal("others", "session.assignment.groupTooLarge", MOST_OTHERS));
        }
    }
}
