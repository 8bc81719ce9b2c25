package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A sheet by which sessions are scored ({@code domain.md} §2.1, A11.3). Sheets are data: wordings and maxima stand in their tables and nowhere else. */
@Table("score_sheet")
public record ScoreSheet(
        @Id String code, String name, @MappedCollection(idColumn = "sheet_code", keyColumn = "position") List<ScoreCriterion> criteria) {

    public Optional<ScoreCriterion> criterion(String wanted) {
        return criteria.stream().filter(criterion -> criterion.code().equals(wanted)).findFirst();
    }
}
