package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the committee agreed on before the session (hội ý chi ủy, P2 form 7). Time, place and mode are the session's own.
 *
 * @param agenda of a combined session the part first held stands first
 * @param regularFirst whether a combined session begins with its regular part
 * @param invitedCells of a model session; empty for others
 * @param modeDecision null where all meet in person and nobody had to decide it
 * @param meetingMinutes of the preparatory meeting; null where it was held before they were kept
 */
@Table("session_preparation")
public record SessionPreparation(
        @Id Long id,
        long sessionId,
        @MappedCollection(idColumn = "preparation_id", keyColumn = "position") List<AgendaItem> agenda,
        boolean regularFirst,
        @MappedCollection(idColumn = "preparation_id", keyColumn = "position") List<FocalPoint> focalPoints,
        @MappedCollection(idColumn = "preparation_id", keyColumn = "position") List<Guest> guests,
        @MappedCollection(idColumn = "preparation_id", keyColumn = "position") List<InvitedCell> invitedCells,
        String draftConclusion,
        @Embedded.Nullable(prefix = "mode_") ModeDecision modeDecision,
        @Embedded.Nullable(prefix = "agency_") AgencyAgreement agency,
        String meetingMinutes,
        String preparedBy,
        LocalDateTime preparedAt,
        @Version Integer version) {

    /** The items of one part, in their order. */
    public List<AgendaItem> agenda(SittingPart part) {
        return agenda.stream().filter(item -> item.part() == part).toList();
    }

    /** The parts of the agenda in the order in which they are held. */
    public List<SittingPart> parts() {
        return agenda.stream().map(AgendaItem::part).distinct().toList();
    }

    SessionPreparation held(ModeDecision decision) {
        return new SessionPreparation(
                id, sessionId, agenda, regularFirst, focalPoints, guests, invitedCells, draftConclusion, decision, agency, meetingMinutes,
                preparedBy, preparedAt, version);
    }
}
