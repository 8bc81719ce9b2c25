package vn.nennep.session;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How the cell scored its session ({@code domain.md} A11.1, P4).
 *
 * @param sheetCode the sheet that held on the session's day
 * @param ruleVersion version of the table that found the grade
 */
@Table("session_score")
public record SessionScore(
        @Id Long id,
        long sessionId,
        String sheetCode,
        @MappedCollection(idColumn = "score_id", keyColumn = "position") List<ScoredItem> items,
        @MappedCollection(idColumn = "score_id", keyColumn = "position") List<Weakness> weaknesses,
        BigDecimal total,
        SessionGrade grade,
        int ruleVersion,
        String scoredBy,
        LocalDateTime scoredAt,
        @Version Integer version) {

    /** The points added up. */
    public static BigDecimal total(List<ScoredItem> items) {
        return items.stream().map(ScoredItem::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
