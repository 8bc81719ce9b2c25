package vn.nennep.session;

import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The minutes as the minute taker signed them once ({@code domain.md} A8.6, P2 form 15). Returned ones stay; the next try has the next number.
 *
 * @param number which try, from 1
 * @param corrections what was changed when they were read back; may be null
 * @param readBackApprovals members present who approved them
 * @param chairSignedAt null until the chair signed
 * @param returnedReason why the chair gave them back; null where he didn't
 * @param paperId the paper issued; null before
 */
@Table("meeting_minutes")
public record MeetingMinutes(
        @Id Long id,
        Long sessionId,
        int number,
        LocalDateTime endedAt,
        String corrections,
        int readBackApprovals,
        String takerId,
        LocalDateTime takerSignedAt,
        String chairId,
        LocalDateTime chairSignedAt,
        LocalDateTime returnedAt,
        String returnedReason,
        Long paperId,
        @Version Integer version) {

    static MeetingMinutes written(
            long session, int number, LocalDateTime endedAt, String corrections, int approvals, String taker, LocalDateTime now) {
        return new MeetingMinutes(
                null, session, number, endedAt, corrections, approvals, taker, now, null, null, null, null, null, null);
    }

    MeetingMinutes signed(String chair, LocalDateTime now) {
        return new MeetingMinutes(
                id, sessionId, number, endedAt, corrections, readBackApprovals, takerId, takerSignedAt, chair, now, returnedAt,
                returnedReason, paperId, version);
    }

    MeetingMinutes returned(String chair, String reason, LocalDateTime now) {
        return new MeetingMinutes(
                id, sessionId, number, endedAt, corrections, readBackApprovals, takerId, takerSignedAt, chair, chairSignedAt, now, reason,
                paperId, version);
    }

    MeetingMinutes issued(long paper) {
        return new MeetingMinutes(
                id, sessionId, number, endedAt, corrections, readBackApprovals, takerId, takerSignedAt, chairId, chairSignedAt, returnedAt,
                returnedReason, paper, version);
    }
}
