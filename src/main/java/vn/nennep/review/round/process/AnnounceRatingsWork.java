package vn.nennep.review.round.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.round.RoundDesk;
import vn.nennep.review.round.RoundReading;

/** The decided ratings are told in the cell ({@code domain.md} P6 row 18). */
@Component
class AnnounceRatingsWork implements TaskWork {

    private final RoundDesk desk;
    private final RoundFields fields;
    private final RoundReading reading;

    AnnounceRatingsWork(RoundDesk desk, RoundFields fields, RoundReading reading) {
        this.desk = desk;
        this.fields = fields;
        this.reading = reading;
    }

    @Override
    public String task() {
        return "announceRatings";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of("announcedOn", task.now().toLocalDate().toString());
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return List.of(reading.decided(fields.round(task)));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        desk.announce(fields.round(task), answers.date("announcedOn"), answers.text("announcement"), task.actor(), task.now());
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(DayEnd.of(desk.announceBy(fields.round(task), task.now().toLocalDate())));
    }
}
