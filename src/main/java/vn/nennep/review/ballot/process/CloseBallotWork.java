package vn.nennep.review.ballot.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ballot.BallotBook;
import vn.nennep.review.ballot.BallotBox;
import vn.nennep.review.ballot.BallotReading;
import vn.nennep.review.ballot.ElectronicBox;

/** The head of the counting team ends the vote: when all have voted or the time is over, otherwise with a reason; or gives the box up. */
@Component
class CloseBallotWork implements TaskWork {

    private final BallotBook book;
    private final ElectronicBox electronic;
    private final BallotReading reading;
    private final Words words;

    CloseBallotWork(BallotBook book, ElectronicBox electronic, BallotReading reading, Words words) {
        this.book = book;
        this.electronic = electronic;
        this.reading = reading;
        this.words = words;
    }

    @Override
    public String task() {
        return "closeBallot";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        BallotBox box = book.lastBox(task.subject()).orElseThrow();
        long voted = book.turnout(box).stream().filter(BallotBook.Voter::voted).count();
        return Map.of(
                "turnout", words.of("ballot.close.turnout", voted, box.present(), box.openUntil()),
                "reasonNeeded", reasonNeeded(box, task.now()));
    }

    private boolean reasonNeeded(BallotBox box, LocalDateTime now) {
        return !electronic.complete(box) && now.isBefore(box.openUntil());
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return reading.beforeClosing(book.ballot(task.subject()), book.lastBox(task.subject()).orElseThrow());
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        BallotBox box = book.lastBox(task.subject()).orElseThrow();
        boolean givenUp = answers.text("decision").equals("GIVE_UP");
        String reason = answers.text("reason");
        if (reason == null && (givenUp || reasonNeeded(box, task.now()))) {
            throw Refusal.at("reason", givenUp ? "ballot.close.giveUpReason" : "ballot.close.earlyReason");
        }
        if (givenUp) {
            electronic.giveUp(task.subject(), task.actor(), reason, task.now());
        } else {
            electronic.close(task.subject(), task.actor(), reason, task.now());
        }
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return book.lastBox(task.subject()).map(BallotBox::openUntil);
    }
}
