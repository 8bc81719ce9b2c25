package vn.nennep.administration.transfer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The papers as the cell sent them on, once a round.
 *
 * @param round from 1; each return opens the next
 * @param note what the cell says to it; null where it says nothing
 * @param letterNumber of the letter of introduction, where the cell issues it itself; else null
 */
@Table("transfer_preparation")
public record TransferPreparation(
        @Id Long id,
        Long transferId,
        int round,
        String note,
        String letterNumber,
        LocalDate letterOn,
        @MappedCollection(idColumn = "preparation_id", keyColumn = "position") List<PaperEntry> papers,
        String preparedBy,
        LocalDateTime preparedAt) {

    public boolean has(TransferPaper paper) {
        return papers.contains(new PaperEntry(paper));
    }
}
