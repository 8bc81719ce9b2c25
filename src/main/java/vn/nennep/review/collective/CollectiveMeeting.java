package vn.nennep.review.collective;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A meeting in which an organisation is reviewed, and after it the leaders of a committee ({@code domain.md} P7 row 6, P8 step 5).
 *
 * @param number counts the meetings of the review, from 1; one more when the committee above sends it back
 * @param days how long it took, by halves
 * @param durationReason why it was shorter than the policy says; null when it wasn't
 * @param guests cadres of the committee above who took part; null when there was none
 */
@Table("collective_meeting")
public record CollectiveMeeting(
        @Id Long id,
        long unitReviewId,
        int number,
        LocalDateTime startedAt,
        BigDecimal days,
        String durationReason,
        String venue,
        String chairId,
        String minuteTakerId,
        @MappedCollection(idColumn = "meeting_id", keyColumn = "position") List<Attendance> attendance,
        @MappedCollection(idColumn = "meeting_id", keyColumn = "position") List<Opinion> opinions,
        @MappedCollection(idColumn = "meeting_id", keyColumn = "position") List<Leader> leaders,
        String guests,
        String conclusion,
        String recordedBy,
        LocalDateTime recordedAt,
        @Version Integer version) {

    public enum Presence {
        PRESENT("Có mặt"),
        EXCUSED("Vắng có lý do"),
        UNEXCUSED("Vắng không lý do");

        private final String label;

        Presence(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param reason why he was absent; null when he came or gave none */
    @Table("collective_attendance")
    public record Attendance(String memberId, Presence status, String reason) {

        public boolean present() {
            return status == Presence.PRESENT;
        }
    }

    /**
     * What was said.
     *
     * @param memberId who spoke; null when he isn't of the collective
     * @param speaker who spoke, when he isn't of the collective
     */
    @Table("collective_opinion")
    public record Opinion(String memberId, String speaker, String content) {}

    /** @param chairId who presided while this leader was reviewed; never he himself */
    @Table("collective_leader")
    public record Leader(long memberReviewId, String chairId, String gist) {}

    public CollectiveMeeting {
        attendance = List.copyOf(attendance);
        opinions = List.copyOf(opinions);
        leaders = List.copyOf(leaders);
    }

    public List<String> present() {
        return attendance.stream().filter(Attendance::present).map(Attendance::memberId).toList();
    }
}
