package vn.nennep.review.round.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ballot.BallotOutcome;
import vn.nennep.review.round.ProposalOrder;
import vn.nennep.review.round.RatingVotes.Proposed;
import vn.nennep.review.round.RatingVotes.Verdict;
import vn.nennep.review.round.ReviewRound;
import vn.nennep.review.round.RoundDesk;
import vn.nennep.review.round.RoundReading;

/** The secretary proposes a level for each, from the ballot and below the cap; else he says why ({@code domain.md} P6 rows 12–14). */
@Component
class ProposeRatingsWork implements TaskWork {

    private final RoundDesk desk;
    private final RoundFields fields;
    private final RoundReading reading;

    ProposeRatingsWork(RoundDesk desk, RoundFields fields, RoundReading reading) {
        this.desk = desk;
        this.fields = fields;
        this.reading = reading;
    }

    @Override
    public String task() {
        return "proposeRatings";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        ReviewRound round = fields.round(task);
        Map<Long, BallotOutcome.Result> results = desk.results(round);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Verdict verdict : desk.ranked(round)) {
            BallotOutcome.Result result = results.get(verdict.memberReviewId());
            Map<String, Object> row = new HashMap<>();
            row.put("member", Long.toString(verdict.memberReviewId()));
            // where no level had the votes the secretary chooses
            row.put("level", result == null || result.level() == null ? null : ProposalOrder.suggested(verdict, result).name());
            rows.add(row);
        }
        return Map.of("members", fields.members(round), "levelOptions", fields.levels(), "levels", rows);
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        ReviewRound round = fields.round(task);
        return List.of(reading.results(round), reading.quota(round));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        List<Proposed> levels = answers.rows("levels").stream()
                .map(row -> new Proposed(Long.parseLong(row.text("member")), row.choice("level", RatingLevel.class), row.text("reason")))
                .toList();
        return Map.of(RoundVariables.DOSSIER, desk.propose(fields.round(task), levels, answers.text("basis"), task.actor(), task.now()));
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return fields.due(task);
    }
}
