package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The roll-call at one opening of a session ({@code domain.md} A6, P2 form 10). Where too few came there are several.
 *
 * @param openedAt when it actually began
 * @param recordedBy who called the roll; he presides unless another does
 * @param minuteTakerId null where the session couldn't be opened
 * @param obliged how many had to come
 * @param present how many of these came
 * @param needed how many of these had to be there
 */
@Table("session_opening")
public record SessionOpening(
        @Id Long id,
        Long sessionId,
        LocalDateTime openedAt,
        LocalDateTime recordedAt,
        String recordedBy,
        String chairId,
        String minuteTakerId,
        @Embedded.Empty OpeningWords words,
        int obliged,
        int present,
        int needed,
        boolean quorumReached,
        @MappedCollection(idColumn = "opening_id", keyColumn = "ordinal") List<Attendance> attendance,
        @Version Integer version) {

    /** The roll as called; whether it reaches the quorum is judged at once. */
    public static SessionOpening called(
            long session, LocalDateTime openedAt, LocalDateTime now, String by, String chair, String minuteTaker, OpeningWords words,
            List<Attendance> attendance, QuorumRule quorum) {
        int obliged = (int) attendance.stream().filter(Attendance::obliged).count();
        int present = (int) attendance.stream().filter(a -> a.obliged() && a.present()).count();
        return new SessionOpening(
                null, session, openedAt, now, by, chair, minuteTaker, words, obliged, present, quorum.needed(obliged),
                quorum.reached(present, obliged), attendance, null);
    }

    /** The members who are in the room, in the order of the roll. */
    public List<String> presentMembers() {
        return attendance.stream().filter(Attendance::present).map(Attendance::memberId).toList();
    }

    /** Whom a vote at this sitting counts. */
    public VoteRoll voteRoll() {
        return VoteRoll.of(attendance.stream().map(Attendance::summoned).toList());
    }

    public List<String> guestLines() {
        return Text.lines(words.guests());
    }

    Map<String, AttendanceStatus> statuses() {
        return attendance.stream().collect(Collectors.toMap(Attendance::memberId, Attendance::status));
    }
}
