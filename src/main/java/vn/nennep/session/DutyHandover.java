package vn.nennep.session;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** The minute taker or the chair couldn't go on and somebody else took over ({@code domain.md} B0 “Substitution”). */
@Table("duty_handover")
public record DutyHandover(
        @Id Long id,
        Long sessionId,
        Duty duty,
        String fromMemberId,
        String toMemberId,
        String reason,
        String decidedBy,
        LocalDateTime decidedAt,
        @Version Integer version) {

    public static DutyHandover decided(
            ThematicSession session, Duty duty, String to, String reason, String by, LocalDateTime at) {
        String from = duty == Duty.CHAIR ? session.chairId() : session.minuteTakerId();
        return new DutyHandover(null, session.id(), duty, from, to, reason, by, at, null);
    }
}
