package vn.nennep.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.nennep.organization.ActivityStatus;

/**
 * Who gets what the cell issued, and how: each member himself; in a cell with groups (tổ đảng) the leader of each group, who passes it on to his
 * group. Source: {@code domain.md} A9.2 (S0 “gửi đảng viên … chi bộ đông … gửi tới tổ đảng”). Nothing goes to members who are suspended or on
 * temporary activity elsewhere; exempt ones get it [P].
 */
public final class DistributionRule {

    private DistributionRule() {
    }

    /** A member of the cell as he stands that day. */
    public record Member(String id, ActivityStatus activity, boolean hasMail) {

        boolean reached() {
            return activity == ActivityStatus.ACTIVE || activity == ActivityStatus.EXEMPT;
        }
    }

    /** @param leaderId null where nobody leads it: then its members get it themselves */
    public record Group(String id, String leaderId, Set<String> memberIds) {}

    /** One line for each member who is reached, in the order of the members. Who stands in several groups is reached through the first. */
    public static List<DistributionLine> lines(List<Member> members, List<Group> groups) {
        Set<String> reached = new HashSet<>(members.stream().filter(Member::reached).map(Member::id).toList());
        Map<String, Group> groupOf = new HashMap<>();
        Set<String> leaders = new HashSet<>();
        for (Group group : groups) {
            if (group.leaderId() != null && reached.contains(group.leaderId())) {
                leaders.add(group.leaderId());
                group.memberIds().forEach(member -> groupOf.putIfAbsent(member, group));
            }
        }
        List<DistributionLine> lines = new ArrayList<>();
        for (Member member : members) {
            if (member.reached()) {
                Group group = leaders.contains(member.id()) ? null : groupOf.get(member.id());
                lines.add(group == null
                        ? new DistributionLine(member.id(), member.hasMail(), null, null)
                        : new DistributionLine(member.id(), member.hasMail(), group.leaderId(), group.id()));
            }
        }
        return lines;
    }
}
