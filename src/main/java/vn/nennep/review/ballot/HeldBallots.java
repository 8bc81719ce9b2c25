package vn.nennep.review.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the other parts of the review learn of ballots: that they are prepared, and what they came to. */
@Component
class HeldBallots implements Ballots {

    private final BallotBook book;
    private final BallotResults results;
    private final JdbcClient jdbc;

    HeldBallots(BallotBook book, BallotResults results, JdbcClient jdbc) {
        this.book = book;
        this.results = results;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long prepare(BallotPlan plan) {
        return book.prepare(plan);
    }

    @Override
    public BallotOutcome outcome(long id) {
        Ballot ballot = book.find(id).filter(found -> found.state() == BallotState.CLOSED).orElseThrow(NoSuchElementException::new);
        BallotBox first = book.counted(id, 1).orElseThrow();
        Map<Integer, BallotResults.Line> again = book.counted(id, 2)
                .map(box -> results.of(box).stream().collect(Collectors.toMap(BallotResults.Line::position, Function.identity())))
                .orElse(Map.of());
        Map<Integer, BallotResults.Line> once =
                results.of(first).stream().collect(Collectors.toMap(BallotResults.Line::position, Function.identity()));
        List<BallotOutcome.Result> all = new ArrayList<>();
        for (BallotLine line : book.lines(id)) {
            BallotResults.Line last = again.getOrDefault(line.position(), once.get(line.position()));
            LineCount count = last.count();
            all.add(new BallotOutcome.Result(
                    line.target(), last.level(), count == null ? null : (Integer) count.valid(), count == null ? null : (Integer) count.invalid(),
                    count == null ? null : count.votes(), again.containsKey(line.position())));
        }
        return new BallotOutcome(id, ballot.entitled(), first.issued(), first.collected(), all);
    }

    @Override
    public Optional<BallotOutcome> lastOn(long target) {
        return jdbc.sql("""
                        select b.id from ballot b join ballot_item i on i.ballot_id = b.id
                         where i.target_id = :target and b.state = 'CLOSED' order by b.id desc fetch first 1 rows only
                        """)
                .param("target", target)
                .query(Long.class)
                .optional()
                .map(this::outcome);
    }
}
