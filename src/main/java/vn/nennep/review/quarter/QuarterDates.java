package vn.nennep.review.quarter;

import java.time.LocalDate;
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

    /** The latest that can be reviewed; where that is open already, or it was another year's, the next of this year. */
    public Quarter usual(String unit, LocalDate today) {
        Quarter latest = Quarter.latest(today);
        boolean open = reviews.campaignOf(unit, latest).isPresent();
        if (latest.year() < QuarterRules.FIRST_YEAR) {
            return new Quarter(QuarterRules.FIRST_YEAR, 1);
        }
        return open && latest.number() < Quarter.LAST ? new Quarter(latest.year(), latest.number() + 1) : latest;
    }

    public LocalDate written(String unit, Quarter quarter, LocalDate today) {
        return rules.writtenDue(unit, quarter, today);
    }

    public LocalDate decided(String unit, Quarter quarter, LocalDate written) {
        return rules.decidedDue(unit, quarter, written);
    }
}
