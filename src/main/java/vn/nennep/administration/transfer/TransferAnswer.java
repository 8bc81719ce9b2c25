package vn.nennep.administration.transfer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a cell was answered in one round.
 *
 * @param letterNumber of the superior's letter of introduction; else null
 * @param receivedOn the member's first day at the other place; null of the superior's answers and of returns
 * @param document by which an organisation outside said so; else null
 * @param reason why it came back; null when it didn't
 */
@Table("transfer_answer")
public record TransferAnswer(
        @Id Long id,
        Long transferId,
        int round,
        AnswerGiver giver,
        boolean accepted,
        String letterNumber,
        LocalDate letterOn,
        LocalDate receivedOn,
        String document,
        String reason,
        String answeredBy,
        LocalDateTime answeredAt) {

    static TransferAnswer returned(long transfer, int round, AnswerGiver giver, String reason, String actor, LocalDateTime now) {
        return new TransferAnswer(null, transfer, round, giver, false, null, null, null, null, reason, actor, now);
    }

    static TransferAnswer introduced(long transfer, int round, String letterNumber, LocalDate letterOn, String actor, LocalDateTime now) {
        return new TransferAnswer(null, transfer, round, AnswerGiver.SUPERIOR, true, letterNumber, letterOn, null, null, null, actor, now);
    }

    static TransferAnswer received(
            long transfer, int round, AnswerGiver giver, LocalDate receivedOn, String document, String actor, LocalDateTime now) {
        return new TransferAnswer(null, transfer, round, giver, true, null, null, receivedOn, document, null, actor, now);
    }
}
