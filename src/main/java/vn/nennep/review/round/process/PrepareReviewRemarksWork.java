package vn.nennep.review.round.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.MemberReview;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.round.ReviewRound;
import vn.nennep.review.round.ReviewRounds;
import vn.nennep.review.round.ReviewRounds.Remark;
import vn.nennep.review.round.RoundReading;

/** The committee prepares what it says of each member, and the level that it expects ({@code domain.md} P6 row 8). */
@Component
class PrepareReviewRemarksWork implements TaskWork {

    private final ReviewRounds rounds;
    private final RoundFields fields;
    private final RoundReading reading;

    PrepareReviewRemarksWork(ReviewRounds rounds, RoundFields fields, RoundReading reading) {
        this.rounds = rounds;
        this.fields = fields;
        this.reading = reading;
    }

    @Override
    public String task() {
        return "prepareReviewRemarks";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        ReviewRound round = fields.round(task);
        List<Map<String, Object>> rows = new ArrayList<>();
        rounds.goingOn(round).forEach((item, review) -> {
            Map<String, Object> row = new HashMap<>();
            row.put("member", Long.toString(review.id()));
            row.put("remark", item.remark());
            row.put("expected", item.expectedLevel() == null ? null : item.expectedLevel().name());
            rows.add(row);
        });
        return Map.of("members", fields.members(round), "levels", fields.levels(), "remarks", rows);
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        ReviewRound round = fields.round(task);
        List<Reading> readings = new ArrayList<>();
        reading.occasion(round).ifPresent(readings::add);
        readings.addAll(reading.aboutMembers(round));
        return readings;
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        ReviewRound round = fields.round(task);
        Set<Long> missing = new HashSet<>();
        rounds.goingOn(round).values().stream().map(MemberReview::id).forEach(missing::add);
        List<Remark> remarks = new ArrayList<>();
        for (Answers row : answers.rows("remarks")) {
            long review = Long.parseLong(row.text("member"));
            if (!missing.remove(review)) {
                throw Refusal.at(row.field("member"), "round.remark.twice");
            }
            remarks.add(new Remark(review, row.text("remark"), row.choice("expected", RatingLevel.class)));
        }
        if (!missing.isEmpty()) {
            throw Refusal.at("remarks", "round.remark.missing", missing.size());
        }
        rounds.remark(round, remarks, task.actor(), task.now());
        return Map.of();
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return fields.due(task);
    }
}
