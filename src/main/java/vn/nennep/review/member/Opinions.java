package vn.nennep.review.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.review.RatingLevel;

/** What others say of members. Nothing is deleted: what the same giver says later stands beside what he said before, and counts. */
@Component
public class Opinions {

    private static final String COLUMNS = """
            select o.member_review_id, o.source, o.outcome, o.exemption, o.giver, o.remark, o.result_level, o.document, o.document_on, o.file_ids,
                   o.recorded_by, o.recorded_at
              from member_opinion o
            """;

    /** Of mass organisations there are several, of the others one. */
    private record Giver(OpinionSource source, String name) {

        static Giver of(MemberOpinion opinion) {
            return new Giver(opinion.source(), opinion.source() == OpinionSource.MASS_ORGANIZATION ? opinion.giver() : null);
        }
    }

    private final JdbcClient jdbc;

    Opinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(MemberOpinion opinion) {
        jdbc.sql("""
                        insert into member_opinion (member_review_id, source, outcome, exemption, giver, remark, result_level, document, document_on, file_ids,
                                                    recorded_by, recorded_at)
                        values (:review, :source, :outcome, :exemption, :giver, :remark, :level, :document, :documentOn, :files, :by, :at)
                        """)
                .param("review", opinion.memberReviewId())
                .param("source", opinion.source().name())
                .param("outcome", opinion.outcome().name())
                .param("exemption", opinion.exemption() == null ? null : opinion.exemption().name(), Types.VARCHAR)
                .param("giver", opinion.giver(), Types.VARCHAR)
                .param("remark", opinion.remark(), Types.VARCHAR)
                .param("level", opinion.resultLevel() == null ? null : opinion.resultLevel().name(), Types.VARCHAR)
                .param("document", opinion.document(), Types.VARCHAR)
                .param("documentOn", opinion.documentOn(), Types.DATE)
                .param("files", opinion.files().isEmpty() ? null : String.join(",", opinion.files()), Types.VARCHAR)
                .param("by", opinion.recordedBy())
                .param("at", opinion.recordedAt())
                .update();
    }

    /** Everything that was ever recorded, oldest first. */
    public List<MemberOpinion> all(long memberReview) {
        return jdbc.sql(COLUMNS + " where o.member_review_id = :review order by o.id").param("review", memberReview).query(Opinions::opinion).list();
    }

    /** What counts: of each giver the last; that nobody said anything counts only as long as that is so. */
    public List<MemberOpinion> standing(long memberReview) {
        return standing(all(memberReview));
    }

    /** The same of all members of a cell's review, by member review. */
    public Map<Long, List<MemberOpinion>> standingOf(long unitReview) {
        Map<Long, List<MemberOpinion>> byReview = new LinkedHashMap<>();
        jdbc.sql(COLUMNS + " join member_review r on r.id = o.member_review_id where r.unit_review_id = :unitReview order by o.id")
                .param("unitReview", unitReview)
                .query(Opinions::opinion)
                .list()
                .forEach(opinion -> byReview.computeIfAbsent(opinion.memberReviewId(), key -> new ArrayList<>()).add(opinion));
        byReview.replaceAll((review, all) -> standing(all));
        return byReview;
    }

    /** His result as a civil servant or public employee; empty where it isn't known. */
    public Optional<RatingLevel> civilServantLevel(long memberReview) {
        return standing(memberReview).stream().map(MemberOpinion::resultLevel).filter(Objects::nonNull).findFirst();
    }

    static List<MemberOpinion> standing(List<MemberOpinion> all) {
        Map<Giver, MemberOpinion> last = new LinkedHashMap<>();
        all.forEach(opinion -> last.put(Giver.of(opinion), opinion));
        return last.values().stream()
                .filter(opinion -> opinion.outcome() == OpinionOutcome.GIVEN
                        || last.values().stream().noneMatch(other -> other.source() == opinion.source() && other.outcome() == OpinionOutcome.GIVEN))
                .toList();
    }

    private static MemberOpinion opinion(ResultSet row, int index) throws SQLException {
        return new MemberOpinion(
                row.getLong("member_review_id"), OpinionSource.valueOf(row.getString("source")), OpinionOutcome.valueOf(row.getString("outcome")),
                row.getString("exemption") == null ? null : ResidenceExemption.valueOf(row.getString("exemption")), row.getString("giver"),
                row.getString("remark"), row.getString("result_level") == null ? null : RatingLevel.valueOf(row.getString("result_level")),
                row.getString("document"), row.getObject("document_on", LocalDate.class),
                row.getString("file_ids") == null ? List.of() : List.of(row.getString("file_ids").split(",")), row.getString("recorded_by"),
                row.getObject("recorded_at", LocalDateTime.class));
    }
}
