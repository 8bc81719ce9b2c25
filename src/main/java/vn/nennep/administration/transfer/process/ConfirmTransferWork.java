package vn.nennep.administration.transfer.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.administration.transfer.AnswerGiver;
import vn.nennep.administration.transfer.TransferBook;
import vn.nennep.administration.transfer.TransferReading;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;

/** The cell enters what an organisation outside this system answered. */
@Component
class ConfirmTransferWork implements TaskWork {

    private final TransferBook book;
    private final TransferReading reading;
    private final TransferDueDate due;

    ConfirmTransferWork(TransferBook book, TransferReading reading, TransferDueDate due) {
        this.book = book;
        this.reading = reading;
        this.due = due;
    }

    @Override
    public String task() {
        return "confirmTransfer";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of();
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return reading.forTask(book.transfer(task.subject()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        boolean received = answers.text("answer").equals("RECEIVED");
        if (received) {
            book.receive(
                    task.subject(), AnswerGiver.OUTSIDE, answers.date("receivedOn"), answers.text("document"), task.actor(), task.now());
        } else {
            book.sendBack(task.subject(), AnswerGiver.OUTSIDE, answers.text("reason"), task.actor(), task.now());
        }
        return Map.of(TransferVariables.TRANSFER_CONFIRMED, received);
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return due.of(task);
    }
}
