package vn.nennep.review.ballot;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.document.CountMinutesPaper;
import vn.nennep.document.RatingBallotPaper;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CommitteeFrame;
import vn.nennep.review.RatingLevel;

/** Puts a ballot's facts together into its papers: the paper to vote on, and the counting minutes. */
@Component
public class BallotPapers {

    private final BallotBook book;
    private final BallotResults results;
    private final BallotReading reading;
    private final TargetNames names;
    private final BallotMatter matter;
    private final Register register;
    private final CommitteeFrame frame;
    private final Words words;

    BallotPapers(
            BallotBook book, BallotResults results, BallotReading reading, TargetNames names, BallotMatter matter, Register register,
            CommitteeFrame frame, Words words) {
        this.book = book;
        this.results = results;
        this.reading = reading;
        this.names = names;
        this.matter = matter;
        this.register = register;
        this.frame = frame;
        this.words = words;
    }

    /** The paper for those who vote on paper: everything, or what is voted on once more. */
    public RatingBallotPaper blank(Ballot ballot, LocalDate date) {
        List<BallotLine> lines =
                book.lastBox(ballot.id()).filter(box -> box.state() == BoxState.OPEN).map(book::lines).orElseGet(() -> book.linesToCome(ballot.id()));
        Map<Long, String> called = names.of(lines.stream().map(BallotLine::target).toList());
        return new RatingBallotPaper(
                frame.header(ballot.unitId(), date), matter.of(ballot),
                lines.stream()
                        .map(line -> new RatingBallotPaper.Line(
                                called.get(line.target()), line.allowed().contains(RatingLevel.EXCELLENT), line.allowed().contains(RatingLevel.GOOD),
                                line.allowed().contains(RatingLevel.COMPLETED), line.allowed().contains(RatingLevel.NOT_COMPLETED)))
                        .toList());
    }

    /** The minutes of a ballot whose count was confirmed. */
    public CountMinutesPaper minutes(Ballot ballot) {
        BallotBox first = book.counted(ballot.id(), 1).orElseThrow();
        BallotBox last = book.counted(ballot.id(), 2).orElse(first);
        LocalDateTime counted = ballot.signedAt();
        List<String> team = book.tellers(last);
        return new CountMinutesPaper(
                frame.header(ballot.unitId(), counted.toLocalDate()), matter.of(ballot), counted, ballot.entitled(), reading.paperRule(ballot),
                register.nameOf(last.headId()), team.subList(1, team.size()).stream().map(register::nameOf).toList(), round(ballot, first),
                last == first ? null : round(ballot, last));
    }

    private CountMinutesPaper.Round round(Ballot ballot, BallotBox box) {
        Map<Integer, BallotLine> lines = book.lines(box).stream().collect(Collectors.toMap(BallotLine::position, Function.identity()));
        Map<Long, String> called = names.of(lines.values().stream().map(BallotLine::target).toList());
        LevelRule rule = LevelRule.of(ballot);
        return new CountMinutesPaper.Round(
                box.way().label(), box.present(), box.issued(), box.collected(), box.withheld() ? words.of("ballot.read.withheld", ballot.minPapers()) : null,
                results.of(box).stream()
                        .map(line -> {
                            BallotLine on = lines.get(line.position());
                            Function<RatingLevel, String> votes = level -> line.count() == null
                                    ? ""
                                    : on.allowed().contains(level)
                                            ? BallotReading.votes(line.count().votes(level), rule.whole(line.count(), ballot.entitled(), box.present()))
                                            : "–";
                            return new CountMinutesPaper.Line(
                                    called.get(on.target()), votes.apply(RatingLevel.EXCELLENT), votes.apply(RatingLevel.GOOD),
                                    votes.apply(RatingLevel.COMPLETED), votes.apply(RatingLevel.NOT_COMPLETED),
                                    line.count() == null ? "" : Integer.toString(line.count().invalid()),
                                    line.level() == null ? words.of("ballot.read.noLevel") : line.level().label());
                        })
                        .toList());
    }
}
