package vn.nennep.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Who prepares the topic. Source: {@code domain.md} A3.1–A3.8, A4.9, P2 form 2.
 *
 * @param round counts the assignments of the session from 1; the last one holds
 * @param regularSessionOn day of the regular session in which it was agreed; null if it wasn't at one
 * @param regularSessionMinutesNumber number of that session's minutes; null with it
 * @param leadPost post of the lead in the Party, in management or in a mass organisation, as people read it; may be null
 * @param partyGroupId the Party group (tổ đảng) to which it was given, whose leader is the lead; null if it was given to members
 * @param criticId who examines the outline besides its reviewer; may be null
 * @param reviewerId the member named to review where nobody is left who does so by policy; null otherwise
 * @param draftDue last day for the draft of the outline
 * @param timeliness verdict of the decision table {@code assignmentLead}
 * @param lateReason null unless late
 * @param ruleVersion version of the table that judged
 * @param changeReason why people were exchanged or added afterwards; null when it was assigned as a step of its own
 */
@Table("preparation_assignment")
public record PreparationAssignment(
        @Id Long id,
        long sessionId,
        int round,
        String recordedBy,
        LocalDateTime recordedAt,
        LocalDate assignedOn,
        LocalDate regularSessionOn,
        String regularSessionMinutesNumber,
        String leadId,
        String leadPost,
        String partyGroupId,
        @MappedCollection(idColumn = "assignment_id", keyColumn = "position") List<CoPreparer> others,
        AssignmentReason reason,
        String criticId,
        String reviewerId,
        LocalDate draftDue,
        Lead timeliness,
        String lateReason,
        int ruleVersion,
        String changeReason,
        @Version Integer version) {

    /** Ids of the lead and the whole group, the lead first. */
    public Set<String> everybody() {
        return Stream.concat(Stream.of(leadId), others.stream().map(CoPreparer::memberId)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether it changes an assignment that was made before. */
    public boolean isChange() {
        return changeReason != null;
    }

    /** The next round with another lead. He leaves the group or the critic's place for it, and a Party group hands it over to him. */
    public PreparationAssignment handedTo(String newLead, String post, String reviewer, String why, String by, LocalDateTime now) {
        return new PreparationAssignment(
                null, sessionId, round + 1, by, now, assignedOn, regularSessionOn, regularSessionMinutesNumber, newLead, post, null,
                others.stream().filter(other -> !other.memberId().equals(newLead)).toList(), reason,
                newLead.equals(criticId) ? null : criticId, reviewer, draftDue, timeliness, lateReason, ruleVersion, why, null);
    }

    /** The next round with members who support the group. */
    public PreparationAssignment supportedBy(List<String> supporters, String reviewer, String why, String by, LocalDateTime now) {
        return new PreparationAssignment(
                null, sessionId, round + 1, by, now, assignedOn, regularSessionOn, regularSessionMinutesNumber, leadId, leadPost, partyGroupId,
                Stream.concat(others.stream(), supporters.stream().map(id -> new CoPreparer(id, PreparationPart.SUPPORT))).toList(), reason,
                supporters.contains(criticId) ? null : criticId, reviewer, draftDue, timeliness, lateReason, ruleVersion, why, null);
    }
}
