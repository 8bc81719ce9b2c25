package vn.nennep.review.ballot.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.ballot.BallotBook;
import vn.nennep.review.ballot.BallotReading;

/** The head of the counting team confirms what was counted. */
@Component
class SignCountWork implements TaskWork {

    private final BallotBook book;
    private final BallotReading reading;

    SignCountWork(BallotBook book, BallotReading reading) {
        this.book = book;
        this.reading = reading;
    }

    @Override
    public String task() {
        return "signCount";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of();
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return List.of(reading.result(book.ballot(task.subject())));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        book.sign(task.subject(), task.actor(), task.now());
        return Map.of();
    }
}
