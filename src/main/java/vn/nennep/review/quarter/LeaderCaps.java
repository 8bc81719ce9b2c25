package vn.nennep.review.quarter;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.review.Disciplines;
import vn.nennep.review.gate.Cap;
import vn.nennep.review.gate.GateFacts;
import vn.nennep.review.gate.RatingGate;

/**
 * How high a leader's quarter may be rated by his figures and by discipline in that quarter. Figures of the organisations that he leads are known for years only;
 * the committee that appraises looks at them itself.
 */
@Component
public class LeaderCaps {

    private final LeaderReviews reviews;
    private final LeaderReports reports;
    private final Disciplines disciplines;
    private final RatingGate gate;

    LeaderCaps(LeaderReviews reviews, LeaderReports reports, Disciplines disciplines, RatingGate gate) {
        this.reviews = reviews;
        this.reports = reports;
        this.disciplines = disciplines;
        this.gate = gate;
    }

    /** Empty while he hasn't handed in. */
    public Optional<Cap> of(LeaderReview review) {
        return reports.last(review.id()).map(report -> of(review, report));
    }

    Cap of(LeaderReview review, LeaderReport report) {
        Quarter quarter = reviews.campaignOf(review).period();
        return gate.cap(new GateFacts(
                quarter.year(), review.unitId(), false, report.figures(quarter.last()), List.of(),
                disciplines.ofMember(review.memberId(), quarter.year()).stream().filter(one -> quarter.contains(one.decidedOn())).toList(), null, 0, 0,
                false));
    }

    /** In sentences that can be read aloud. */
    String explained(Cap cap) {
        return gate.explained(cap);
    }
}
