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

/** The receiving cell says from which day the member is there, which the register then says too; or it sends him back. */
@Component
class ReceiveMemberWork implements TaskWork {

    private final TransferBook book;
    private final TransferReading reading;
    private final TransferDueDate due;

    ReceiveMemberWork(TransferBook book, TransferReading reading, TransferDueDate due) {
        this.book = book;
        this.reading = reading;
        this.due = due;
    }

    @Override
    public String task() {
        return "receiveMember";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of();
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return List.of(reading.arrival(book.transfer(task.subject())));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        if (answers.text("answer").equals("RECEIVED")) {
            book.receive(task.subject(), AnswerGiver.RECEIVER, answers.date("receivedOn"), null, task.actor(), task.now());
        } else {
            book.sendBack(task.subject(), AnswerGiver.RECEIVER, answers.text("reason"), task.actor(), task.now());
        }
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return due.of(task);
    }
}
