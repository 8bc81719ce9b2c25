package vn.nennep.review.ballot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.review.RatingLevel;

/**
 * Papers that two of the counting team count, each without seeing what the other found. Only when both found the same is it the result; then both counts
 * are deleted, and with too few papers nothing remains of them but the levels.
 */
@Component
public class BlindCounts {

    private static final int TOTALS = -1;

    private final BallotBook book;
    private final BallotResults results;
    private final TargetNames names;
    private final JdbcClient jdbc;

    BlindCounts(BallotBook book, BallotResults results, TargetNames names, JdbcClient jdbc) {
        this.book = book;
        this.results = results;
        this.names = names;
        this.jdbc = jdbc;
    }

    /**
     * Keeps what one of the two found.
     *
     * @param counter 1 or 2
     * @param sheet with the lines of the box in their order
     * @throws Refusal if its sums are wrong
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(long ballot, int counter, CountSheet sheet) {
        book.hold(ballot);
        BallotBox box = book.lastBox(ballot)
                .filter(last -> last.way() == BallotWay.PAPER && last.state() == BoxState.OPEN)
                .orElseThrow(() -> Refusal.at(null, "ballot.count.notOpen"));
        List<BallotLine> lines = book.lines(box);
        Map<Long, String> called = names.of(lines.stream().map(BallotLine::target).toList());
        List<Refusal.Finding> findings = new CountCheck(box.present(), lines, called::get).judge(sheet);
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        delete(box, counter);
        jdbc.sql("insert into ballot_count (box_id, counter, issued, collected) values (:box, :counter, :issued, :collected)")
                .param("box", box.id())
                .param("counter", counter)
                .param("issued", sheet.issued())
                .param("collected", sheet.collected())
                .update();
        sheet.lines().forEach(line -> jdbc.sql("""
                        insert into ballot_count_line (box_id, counter, position, invalid, excellent, good, completed, not_completed)
                        values (:box, :counter, :position, :invalid, :excellent, :good, :completed, :notCompleted)
                        """)
                .param("box", box.id())
                .param("counter", counter)
                .param("position", line.position())
                .param("invalid", line.invalid())
                .param("excellent", line.votes(RatingLevel.EXCELLENT))
                .param("good", line.votes(RatingLevel.GOOD))
                .param("completed", line.votes(RatingLevel.COMPLETED))
                .param("notCompleted", line.votes(RatingLevel.NOT_COMPLETED))
                .update());
    }

    /**
     * Compares the two. Called again after they agreed it does nothing more.
     *
     * @return false when they differ, so that both count again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean compare(long ballot) {
        Ballot held = book.hold(ballot);
        BallotBox box = book.lastBox(ballot).orElseThrow();
        if (box.state() == BoxState.COUNTED) {
            return true;
        }
        CountSheet first = sheet(box, 1);
        CountSheet second = sheet(box, 2);
        String differing = differing(first, second);
        delete(box, 1);
        delete(box, 2);
        if (!differing.isEmpty()) {
            book.save(box.differing(differing));
            return false;
        }
        boolean withheld = first.collected() < held.minPapers();
        results.write(box, first, book.lines(box), LevelRule.of(held), held.entitled(), withheld);
        book.boxDone(held, book.save(box.counted(first.issued(), first.collected(), withheld)));
        return true;
    }

    /** Names of the lines in which the last two counts differed; empty when none were compared, or they agreed. */
    public Optional<Differences> differences(BallotBox box) {
        if (box.differing() == null) {
            return Optional.empty();
        }
        List<Integer> positions = java.util.Arrays.stream(box.differing().split(",")).map(Integer::valueOf).toList();
        List<Long> targets = book.lines(box).stream().filter(line -> positions.contains(line.position())).map(BallotLine::target).toList();
        Map<Long, String> called = names.of(targets);
        return Optional.of(new Differences(positions.contains(TOTALS), targets.stream().map(called::get).toList()));
    }

    /**
     * Where two counts differ; never by how much.
     *
     * @param totals the papers given out or collected
     * @param lines names of the lines
     */
    public record Differences(boolean totals, List<String> lines) {}

    private static String differing(CountSheet first, CountSheet second) {
        List<Integer> positions = new ArrayList<>();
        if (first.issued() != second.issued() || first.collected() != second.collected()) {
            positions.add(TOTALS);
        }
        for (int i = 0; i < first.lines().size(); i++) {
            if (!first.lines().get(i).equals(second.lines().get(i))) {
                positions.add(first.lines().get(i).position());
            }
        }
        return positions.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private CountSheet sheet(BallotBox box, int counter) {
        List<LineCount> lines = jdbc.sql("""
                        select position, invalid, excellent, good, completed, not_completed from ballot_count_line
                         where box_id = :box and counter = :counter order by position
                        """)
                .param("box", box.id())
                .param("counter", counter)
                .query((row, i) -> {
                    Map<RatingLevel, Integer> votes = new EnumMap<>(RatingLevel.class);
                    votes.put(RatingLevel.EXCELLENT, row.getInt("excellent"));
                    votes.put(RatingLevel.GOOD, row.getInt("good"));
                    votes.put(RatingLevel.COMPLETED, row.getInt("completed"));
                    votes.put(RatingLevel.NOT_COMPLETED, row.getInt("not_completed"));
                    return new LineCount(row.getInt("position"), row.getInt("invalid"), votes);
                })
                .list();
        return jdbc.sql("select issued, collected from ballot_count where box_id = :box and counter = :counter")
                .param("box", box.id())
                .param("counter", counter)
                .query((row, i) -> new CountSheet(row.getInt("issued"), row.getInt("collected"), lines))
                .single();
    }

    private void delete(BallotBox box, int counter) {
        for (String table : List.of("ballot_count_line", "ballot_count")) {
            jdbc.sql("delete from " + table + " where box_id = :box and counter = :counter").param("box", box.id()).param("counter", counter).update();
        }
    }
}
