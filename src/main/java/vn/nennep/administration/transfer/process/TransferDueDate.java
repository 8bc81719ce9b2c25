package vn.nennep.administration.transfer.process;

import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.administration.transfer.TransferBook;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.intake.OpenTask;

/** Every step of a transfer is due with the whole of it: by the policy of the day from which the days are counted. */
@Component
class TransferDueDate {

    private final TransferBook book;

    TransferDueDate(TransferBook book) {
        this.book = book;
    }

    Optional<LocalDateTime> of(OpenTask task) {
        return Optional.of(DayEnd.of(book.transfer(task.subject()).dueOn()));
    }
}
