package vn.nennep.review.quarter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Unit;
import vn.nennep.review.ReviewReaders;
import vn.nennep.review.campaign.CampaignRights;

/** Who opens, reads and cancels; the same people as in the review of a year. */
@Component
public class QuarterRights {

    private final ReviewReaders readers;
    private final CampaignRights campaigns;
    private final QuarterDates dates;
    private final LeaderReviews reviews;
    private final Clock clock;

    QuarterRights(ReviewReaders readers, CampaignRights campaigns, QuarterDates dates, LeaderReviews reviews, Clock clock) {
        this.readers = readers;
        this.campaigns = campaigns;
        this.dates = dates;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The committees in which the person opens campaigns and a quarter can be opened now; none while policy hasn't switched it on. */
    public List<Unit> openers(String person) {
        LocalDate today = LocalDate.now(clock);
        return campaigns.openers(person).stream().filter(unit -> !dates.openable(unit.id(), today).isEmpty()).toList();
    }

    /** Himself, the committee of his cell, the committee that decides and the one that opened it. */
    public boolean mayRead(String person, LeaderReview review) {
        return review.memberId().equals(person) || serves(person, review, reviews.campaignOf(review));
    }

    private boolean serves(String person, LeaderReview review, QuarterCampaign campaign) {
        Set<String> served = readers.unitsServedBy(person);
        return served.contains(review.unitId()) || served.contains(review.decidingUnitId()) || served.contains(campaign.unitId());
    }

    /** Those of the campaign that the person may read. */
    List<LeaderReview> readable(String person, QuarterCampaign campaign) {
        Set<String> served = readers.unitsServedBy(person);
        return reviews.of(campaign).stream()
                .filter(review -> review.memberId().equals(person)
                        || served.contains(campaign.unitId())
                        || served.contains(review.decidingUnitId())
                        || served.contains(review.unitId()))
                .toList();
    }

    /** Whoever may read one of its reviews, and the committee that opened it. */
    public boolean mayRead(String person, QuarterCampaign campaign) {
        return readers.unitsServedBy(person).contains(campaign.unitId()) || !readable(person, campaign).isEmpty();
    }

    /** Whether the person leads what the committee does about this leader, who isn't himself. */
    public boolean leads(String person, LeaderReview review) {
        return !person.equals(review.memberId())
                && (campaigns.leads(person, review.decidingUnitId()) || campaigns.leads(person, reviews.campaignOf(review).unitId()));
    }
}
