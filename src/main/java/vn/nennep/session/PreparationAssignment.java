package vn.nennep.session;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Who prepares the topic, and what was agreed with them. Source: {@code domain.md} A3.1–A3.7, P2 forms 2 and 3.
 *
 * @param regularSessionOn day of the regular session in which it was agreed; null if it wasn't at one
 * @param regularSessionMinutesNumber number of that session's minutes; null with it
 * @param draftDue last day for the draft of the outline
 * @param timeliness verdict of the decision table {@code assignmentLead}
 * @param lateReason null unless late
 * @param ruleVersion version of the table that judged
 */
@Table("preparation_assignment")
public record PreparationAssignment(
        @Id Long id,
        long sessionId,
        String recordedBy,
        LocalDateTime recordedAt,
        LocalDate assignedOn,
        LocalDate regularSessionOn,
        String regularSessionMinutesNumber,
        String leadId,
        @MappedCollection(idColumn = "assignment_id", keyColumn = "position") List<CoPreparer> others,
        AssignmentReason reason,
        LocalDate draftDue,
        Lead timeliness,
        String lateReason,
        int ruleVersion,
        String purpose,
        String requirements,
        String content,
        String method,
        @Version Integer version) {

    /** Ids of the lead and the whole group. */
    public Set<String> everybody() {
        return Stream.concat(Stream.of(leadId), others.stream().map(CoPreparer::memberId)).collect(Collectors.toSet());
    }
}
