package vn.nennep.review.ballot.process;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.platform.web.Words;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ballot.BallotBook;
import vn.nennep.review.ballot.BallotBox;
import vn.nennep.review.ballot.BallotLine;
import vn.nennep.review.ballot.BallotReading;
import vn.nennep.review.ballot.BlindCounts;
import vn.nennep.review.ballot.CountFields;
import vn.nennep.review.ballot.CountSheet;
import vn.nennep.review.ballot.LineCount;

/** One of the counting team counts the papers; he doesn't see what the other finds. */
class CountBallotsWork implements TaskWork {

    private final String task;
    private final int counter;
    private final BallotBook book;
    private final BlindCounts counts;
    private final BallotReading reading;
    private final BallotForms forms;
    private final Words words;

    /** @param counter 1 or 2 */
    CountBallotsWork(String task, int counter, BallotBook book, BlindCounts counts, BallotReading reading, BallotForms forms, Words words) {
        this.task = task;
        this.counter = counter;
        this.book = book;
        this.counts = counts;
        this.reading = reading;
        this.forms = forms;
        this.words = words;
    }

    @Override
    public String task() {
        return task;
    }

    @Override
    public Map<String, Object> prefill(OpenTask open) {
        BallotBox box = box(open);
        List<BallotLine> lines = book.lines(box);
        return Map.of(
                "howTo", words.of("ballot.count.howTo", box.present()), "targets", forms.targets(lines), "lines", BallotForms.rows(lines));
    }

    @Override
    public List<Reading> reading(OpenTask open) {
        return reading.beforeCounting(box(open));
    }

    @Override
    public Map<String, Object> submit(OpenTask open, Answers answers) {
        counts.record(open.subject(), counter, sheet(book.lines(box(open)), answers));
        return Map.of();
    }

    private static CountSheet sheet(List<BallotLine> lines, Answers answers) {
        Map<String, Answers> rows = new HashMap<>();
        Set<String> asked = lines.stream().map(line -> Long.toString(line.target())).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (Answers row : answers.rows("lines")) {
            if (!asked.contains(row.text("target")) || !seen.add(row.text("target"))) {
                throw Refusal.at(row.field("target"), "ballot.cast.otherLines");
            }
            rows.put(row.text("target"), row);
        }
        if (seen.size() < asked.size()) {
            throw Refusal.at("lines", "ballot.count.incomplete", asked.size() - seen.size());
        }
        List<LineCount> counts = new ArrayList<>();
        for (BallotLine line : lines) {
            Answers row = rows.get(Long.toString(line.target()));
            Map<RatingLevel, Integer> votes = new EnumMap<>(RatingLevel.class);
            for (RatingLevel level : RatingLevel.values()) {
                votes.put(level, number(row, CountFields.of(level)));
            }
            counts.add(new LineCount(line.position(), number(row, CountFields.INVALID), votes));
        }
        return new CountSheet(answers.integer("issued"), answers.integer("collected"), counts);
    }

    private static int number(Answers row, String field) {
        Integer typed = row.integer(field);
        return typed == null ? 0 : typed;
    }

    private BallotBox box(OpenTask open) {
        return book.lastBox(open.subject()).orElseThrow();
    }
}
