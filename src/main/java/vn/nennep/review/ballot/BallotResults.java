package vn.nennep.review.ballot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.nennep.review.RatingLevel;

/**
 * What boxes came to: totals for each line, never a paper. All lines of a box are written by one statement. Where too few papers came back only the level
 * is kept.
 */
@Component
public class BallotResults {

    /**
     * What one line came to in a box.
     *
     * @param level that was reached; null when none was
     * @param count the papers; null where totals are withheld
     * @param nextLevels between which it is voted on again; empty when a level was reached
     */
    public record Line(int position, RatingLevel level, LineCount count, List<RatingLevel> nextLevels) {}

    private final JdbcClient jdbc;

    BallotResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the paper; empty before the box was counted. */
    public List<Line> of(BallotBox box) {
        return jdbc.sql("""
                        select position, level, invalid, excellent, good, completed, not_completed, next_levels from ballot_result
                         where box_id = :box order by position
                        """)
                .param("box", box.id())
                .query((row, i) -> {
                    Map<RatingLevel, Integer> votes = new EnumMap<>(RatingLevel.class);
                    votes.put(RatingLevel.EXCELLENT, row.getInt("excellent"));
                    votes.put(RatingLevel.GOOD, row.getInt("good"));
                    votes.put(RatingLevel.COMPLETED, row.getInt("completed"));
                    votes.put(RatingLevel.NOT_COMPLETED, row.getInt("not_completed"));
                    Integer invalid = row.getObject("invalid", Integer.class);
                    return new Line(
                            row.getInt("position"),
                            Optional.ofNullable(row.getString("level")).map(RatingLevel::valueOf).orElse(null),
                            invalid == null ? null : new LineCount(row.getInt("position"), invalid, votes),
                            BallotLine.read(row.getString("next_levels")));
                })
                .list();
    }

    /** @param withheld leaves the numbers out */
    void write(BallotBox box, CountSheet sheet, List<BallotLine> lines, LevelRule rule, int entitled, boolean withheld) {
        StringBuilder sql = new StringBuilder(
                "insert into ballot_result (box_id, position, level, invalid, excellent, good, completed, not_completed, next_levels) values ");
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            LineCount count = sheet.lines().get(i);
            Optional<RatingLevel> level = rule.reached(count, entitled, box.present());
            sql.append(i == 0 ? "" : ", ").append("(?, ?, ?, ?, ?, ?, ?, ?, ?)");
            values.add(box.id());
            values.add(lines.get(i).position());
            values.add(level.map(RatingLevel::name).orElse(null));
            values.add(withheld ? null : (Integer) count.invalid());
            for (RatingLevel each : RatingLevel.values()) {
                values.add(withheld ? null : (Integer) count.votes(each));
            }
            values.add(level.isPresent() ? null : BallotLine.written(rule.again(count, lines.get(i).allowed())));
        }
        jdbc.sql(sql.toString()).params(values).update();
    }
}
