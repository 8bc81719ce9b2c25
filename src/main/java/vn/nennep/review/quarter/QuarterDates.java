package vn.nennep.review.quarter;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Which quarter, and which days, the form for opening one proposes. */
@Component
public class QuarterDates {

    private final QuarterRules rules;
    private final LeaderReviews reviews;

    QuarterDates(QuarterRules rules, LeaderReviews reviews) {
        this.rules = rules;
        this.reviews = reviews;
    }

    /** The quarters of the year that are ripe, switched on and not opened yet, the latest last. */
    List<Quarter> openable(String unit, LocalDate today) {
        Quarter latest = Quarter.latest(today);
        return IntStream.rangeClosed(1, latest.number())
                .mapToObj(number -> new Quarter(latest.year(), number))
                .filter(quarter -> rules.enabled(unit, quarter.last()) && reviews.campaignOf(unit, quarter).isEmpty())
                .toList();
    }

    /** The latest that can be opened; where there is none, the latest of all. */
    public Quarter usual(String unit, LocalDate today) {
        List<Quarter> openable = openable(unit, today);
        return openable.isEmpty() ? Quarter.latest(today) : openable.get(openable.size() - 1);
    }

    public LocalDate written(String unit, Quarter quarter, LocalDate today) {
        return rules.writtenDue(unit, quarter, today);
    }

    public LocalDate decided(String unit, Quarter quarter, LocalDate written) {
        return rules.decidedDue(unit, quarter, written);
    }
}
