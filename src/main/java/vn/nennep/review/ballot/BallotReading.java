package vn.nennep.review.ballot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.VietnameseNames;
import vn.nennep.platform.clock.DayEnd;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CellDeadlines;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;

/** What people read of a ballot, each as far as he has to do with it. Nothing here knows of single papers. */
@Component
public class BallotReading {

    private final BallotBook book;
    private final BallotResults results;
    private final BlindCounts counts;
    private final TargetNames names;
    private final Register register;
    private final Reviews reviews;
    private final CellDeadlines deadlines;
    private final Words words;

    BallotReading(
            BallotBook book, BallotResults results, BlindCounts counts, TargetNames names, Register register, Reviews reviews,
            CellDeadlines deadlines, Words words) {
        this.book = book;
        this.results = results;
        this.counts = counts;
        this.names = names;
        this.register = register;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.words = words;
    }

    /** What is voted on next and by which rule; after a void box, or for the second vote, also why once more. */
    public List<Reading> beforeOpening(Ballot ballot) {
        List<BallotLine> lines = book.linesToCome(ballot.id());
        Map<Long, String> called = called(lines);
        Reading.Builder reading = Reading.titled(words.of("ballot.read.paper"));
        book.lastBox(ballot.id()).filter(box -> box.state() == BoxState.VOID).ifPresent(box -> reading.warning(voidSentence(box)));
        if (book.roundToCome(ballot.id()) == 2) {
            reading.warning(words.of("ballot.read.again", lines.size()));
        }
        reading.text(words.of("ballot.read.rule"), rule(ballot));
        reading.table(
                words.of("ballot.read.lines"), List.of(words.of("ballot.read.target"), words.of("ballot.read.allowed")),
                lines.stream().map(line -> List.of(called.get(line.target()), levels(line.allowed()))).toList());
        List<Reading> all = new ArrayList<>(List.of(reading.build()));
        book.counted(ballot.id(), 1).ifPresent(box -> all.add(Reading.titled(words.of("ballot.read.firstVote"))
                .table(null, columns(box), rows(ballot, box))
                .build()));
        return all;
    }

    /** That nobody learns what he chooses, and by which rule it is counted. */
    public List<Reading> beforeCasting(Ballot ballot) {
        return List.of(Reading.titled(words.of("ballot.read.secrecyTitle"))
                .text(null, words.of("ballot.read.secrecy", ballot.minPapers()))
                .text(words.of("ballot.read.rule"), rule(ballot))
                .build());
    }

    /** Who of those present hasn't voted yet. */
    public List<Reading> beforeClosing(Ballot ballot, BallotBox box) {
        List<String> missing = book.turnout(box).stream().filter(voter -> !voter.voted()).map(BallotBook.Voter::memberId).toList();
        return missing.isEmpty()
                ? List.of()
                : List.of(Reading.titled(words.of("ballot.read.missing")).text(null, people(missing)).build());
    }

    /** In which lines the two counts differed, if they did. */
    public List<Reading> beforeCounting(BallotBox box) {
        Reading.Builder reading = Reading.titled(words.of("ballot.read.counting"));
        counts.differences(box).ifPresent(found -> {
            List<String> where = new ArrayList<>(found.totals() ? List.of(words.of("ballot.read.differTotals")) : List.of());
            where.addAll(found.lines());
            reading.warning(words.of("ballot.read.differ", String.join("; ", where)));
        });
        return List.of(reading.text(null, words.of("ballot.read.countingHint"))
                .table(
                        null, List.of(words.of("ballot.read.target"), words.of("ballot.read.allowed")), allowed(box))
                .build());
    }

    private List<List<String>> allowed(BallotBox box) {
        List<BallotLine> lines = book.lines(box);
        Map<Long, String> called = called(lines);
        return lines.stream().map(line -> List.of(called.get(line.target()), levels(line.allowed()))).toList();
    }

    /** Where it stands and what it came to, as far as it was counted. */
    public Reading result(Ballot ballot) {
        Reading.Builder reading = Reading.titled(words.of("ballot.read.title", ballot.preparedAt().toLocalDate()));
        reading.text(words.of("ballot.read.state"), ballot.state().label());
        for (BallotBox box : book.boxes(ballot.id())) {
            String round = words.of(box.voteRound() == 1 ? "ballot.read.round1" : "ballot.read.round2");
            if (box.state() == BoxState.VOID) {
                reading.text(round, voidSentence(box));
            } else if (box.state() == BoxState.COUNTED) {
                reading.text(round, turnout(ballot, box));
                reading.table(null, columns(box), rows(ballot, box));
            } else {
                reading.text(round, words.of("ballot.read.running", box.way().label(), box.present()));
            }
        }
        return reading.text(words.of("ballot.read.rule"), rule(ballot))
                .text(words.of("ballot.read.signed"), ballot.signedBy() == null
                        ? null
                        : words.of("ballot.read.signedBy", register.nameOf(ballot.signedBy()), ballot.signedAt()))
                .build();
    }

    /** The levels that lines with the targets reached; for who may read only his own. */
    public Reading ownResult(Ballot ballot, long target) {
        List<BallotLine> own = book.lines(ballot.id()).stream().filter(line -> line.target() == target).toList();
        Reading.Builder reading = Reading.titled(words.of("ballot.read.title", ballot.preparedAt().toLocalDate()))
                .text(words.of("ballot.read.state"), ballot.state().label());
        if (ballot.state() == BallotState.CLOSED && !own.isEmpty()) {
            for (BallotBox box : book.boxes(ballot.id()).stream().filter(each -> each.state() == BoxState.COUNTED).toList()) {
                List<List<String>> rows = rows(ballot, box, own.get(0).position());
                reading.table(words.of(box.voteRound() == 1 ? "ballot.read.round1" : "ballot.read.round2"), columns(box), rows);
            }
        }
        return reading.build();
    }

    /** By when the vote should be held: by the date that the campaign sets the cell, or the grass-roots organisation. */
    public Optional<LocalDateTime> dueOf(Ballot ballot) {
        ReviewCampaign campaign = reviews.campaign(ballot.campaignId());
        LocalDate due = register.unit(ballot.unitId()).type().isCell() ? deadlines.of(campaign, ballot.unitId()) : campaign.grassrootsDueOn();
        return Optional.of(DayEnd.of(due));
    }

    /** By which rule a level is reached, in a sentence. */
    public String rule(Ballot ballot) {
        return words.of("ballot.rule.sentence", share(ballot.threshold()), ballot.denominator().label(), ballot.entitled());
    }

    /** The same for the minutes, which give the number of those entitled anyway. */
    String paperRule(Ballot ballot) {
        return words.of("ballot.rule.paper", share(ballot.threshold()), ballot.denominator().label());
    }

    /** Papers given out, collected, and of whom. */
    public String turnout(Ballot ballot, BallotBox box) {
        return words.of("ballot.read.turnout", box.way().label(), ballot.entitled(), box.present(), box.issued(), box.collected())
                + (box.withheld() ? " " + words.of("ballot.read.withheld", ballot.minPapers()) : "");
    }

    private String share(String threshold) {
        return threshold.equals("1/2") ? words.of("ballot.rule.half") : threshold;
    }

    private String voidSentence(BallotBox box) {
        return switch (box.voidReason()) {
            case GIVEN_UP -> words.of("ballot.void.givenUp", box.closeReason());
            case KEY_LOST -> words.of("ballot.void.keyLost");
            case ABANDONED -> words.of("ballot.void.abandoned");
            case PAPER_UNREADABLE -> words.of("ballot.void.unreadable");
        };
    }

    private List<String> columns(BallotBox box) {
        List<String> columns = new ArrayList<>(List.of(words.of("ballot.read.target"), words.of("ballot.read.level")));
        if (!box.withheld()) {
            for (RatingLevel level : RatingLevel.values()) {
                columns.add(level.word());
            }
            columns.add(words.of("ballot.read.invalid"));
        }
        return columns;
    }

    private List<List<String>> rows(Ballot ballot, BallotBox box) {
        return rows(ballot, box, null);
    }

    /** @param only position of the one line that is wanted; null for all */
    private List<List<String>> rows(Ballot ballot, BallotBox box, Integer only) {
        Map<Integer, BallotLine> lines = book.lines(box).stream().collect(Collectors.toMap(BallotLine::position, line -> line));
        Map<Long, String> called = called(List.copyOf(lines.values()));
        LevelRule rule = LevelRule.of(ballot);
        return results.of(box).stream()
                .filter(line -> only == null || only.equals(line.position()))
                .map(line -> {
                    List<String> row = new ArrayList<>();
                    row.add(called.get(lines.get(line.position()).target()));
                    row.add(line.level() == null ? words.of("ballot.read.noLevel") : line.level().label());
                    if (line.count() != null) {
                        int whole = rule.whole(line.count(), ballot.entitled(), box.present());
                        for (RatingLevel level : RatingLevel.values()) {
                            row.add(lines.get(line.position()).allowed().contains(level) ? votes(line.count().votes(level), whole) : "–");
                        }
                        row.add(Integer.toString(line.count().invalid()));
                    }
                    return List.copyOf(row);
                })
                .toList();
    }

    /** Votes with their share, e.g. {@code 7 (63,6%)}. */
    static String votes(int votes, int whole) {
        if (whole == 0) {
            return Integer.toString(votes);
        }
        BigDecimal percent = BigDecimal.valueOf(votes * 100L).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return votes + " (" + percent.stripTrailingZeros().toPlainString().replace('.', ',') + "%)";
    }

    private Map<Long, String> called(List<BallotLine> lines) {
        return names.of(lines.stream().map(BallotLine::target).toList());
    }

    private static String levels(List<RatingLevel> levels) {
        return levels.stream().map(RatingLevel::label).collect(Collectors.joining("; "));
    }

    private String people(List<String> ids) {
        return register.members(ids).values().stream().map(member -> member.fullName()).sorted(VietnameseNames.byGivenName()).collect(Collectors.joining(", "));
    }
}
