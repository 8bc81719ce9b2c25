package vn.nennep.review.ballot.process;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ballot.BallotBook;
import vn.nennep.review.ballot.BallotBox;
import vn.nennep.review.ballot.BallotChoice;
import vn.nennep.review.ballot.BallotLine;
import vn.nennep.review.ballot.BallotReading;
import vn.nennep.review.ballot.ElectronicBox;

/** Each who is there votes himself. What he chooses goes sealed into the box and nowhere else: no draft, no variable, no message holds it. */
@Component
class CastBallotWork implements TaskWork {

    private final BallotBook book;
    private final ElectronicBox electronic;
    private final BallotReading reading;
    private final BallotForms forms;
    private final Words words;

    CastBallotWork(BallotBook book, ElectronicBox electronic, BallotReading reading, BallotForms forms, Words words) {
        this.book = book;
        this.electronic = electronic;
        this.reading = reading;
        this.forms = forms;
        this.words = words;
    }

    @Override
    public String task() {
        return "castBallot";
    }

    @Override
    public boolean secret() {
        return true;
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        BallotBox box = book.lastBox(task.subject()).orElseThrow();
        List<BallotLine> lines = book.lines(box);
        List<Map<String, Object>> rows = BallotForms.rows(lines);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put("levels", levels(lines.get(i)));
            rows.get(i).put("note", lines.get(i).note());
        }
        Map<String, Object> data = new HashMap<>();
        data.put("howTo", words.of(box.voteRound() == 1 ? "ballot.cast.howTo" : "ballot.cast.howToAgain", box.openUntil()));
        data.put("targets", forms.targets(lines));
        data.put("lines", rows);
        return data;
    }

    private List<Option> levels(BallotLine line) {
        List<Option> levels = new ArrayList<>(line.allowed().stream().map(level -> new Option(BallotChoice.of(level), level.label())).toList());
        levels.add(new Option(BallotChoice.NONE, words.of("ballot.cast.none")));
        return levels;
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return reading.beforeCasting(book.ballot(task.subject()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        List<BallotLine> lines = book.lines(book.lastBox(task.subject()).orElseThrow());
        electronic.cast(task.subject(), task.actor(), choices(lines, answers.rows("lines")), task.now());
        return Map.of();
    }

    /** One for each line, null for none. A refusal names the line, never what was chosen in it. */
    private static List<RatingLevel> choices(List<BallotLine> lines, List<Answers> rows) {
        Map<String, BallotLine> asked = lines.stream().collect(Collectors.toMap(line -> Long.toString(line.target()), Function.identity()));
        Map<Integer, RatingLevel> chosen = new HashMap<>();
        Set<Integer> answered = new HashSet<>();
        for (Answers row : rows) {
            BallotLine line = asked.get(row.text("target"));
            if (line == null || !answered.add(line.position())) {
                throw Refusal.at(row.field("target"), "ballot.cast.otherLines");
            }
            if (!row.text("level").equals(BallotChoice.NONE)) {
                RatingLevel level = BallotChoice.level(row.text("level")).orElseThrow(() -> Refusal.at(row.field("level"), "ballot.cast.notOffered"));
                if (!line.allowed().contains(level)) {
                    throw Refusal.at(row.field("level"), "ballot.cast.notOffered");
                }
                chosen.put(line.position(), level);
            }
        }
        if (answered.size() < lines.size()) {
            throw Refusal.at("lines", "ballot.cast.incomplete", lines.size() - answered.size());
        }
        List<RatingLevel> choices = new ArrayList<>();
        lines.forEach(line -> choices.add(chosen.get(line.position())));
        return choices;
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return book.lastBox(task.subject()).map(BallotBox::openUntil);
    }

    @Override
    public String doneMessage() {
        return "ballot.cast.done";
    }
}
