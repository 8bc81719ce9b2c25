package vn.nennep.administration.transfer.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.administration.transfer.AnswerGiver;
import vn.nennep.administration.transfer.TransferBook;
import vn.nennep.administration.transfer.TransferBook.Letter;
import vn.nennep.administration.transfer.TransferReading;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;

/** The direct superior issues the letter of introduction, or sends the papers back. The task stands in its own unit; nobody introduces himself. */
@Component
class ApproveTransferWork implements TaskWork {

    private final TransferBook book;
    private final TransferReading reading;
    private final TransferDueDate due;

    ApproveTransferWork(TransferBook book, TransferReading reading, TransferDueDate due) {
        this.book = book;
        this.reading = reading;
        this.due = due;
    }

    @Override
    public String task() {
        return "approveTransfer";
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
        if (answers.text("answer").equals("INTRODUCED")) {
            book.introduce(task.subject(), new Letter(answers.text("letterNumber"), answers.date("letterOn")), task.actor(), task.now());
        } else {
            book.sendBack(task.subject(), AnswerGiver.SUPERIOR, answers.text("reason"), task.actor(), task.now());
        }
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return due.of(task);
    }
}
