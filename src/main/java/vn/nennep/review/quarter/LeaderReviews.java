package vn.nennep.review.quarter;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The quarters that are rated, and the leaders in them. */
@Component
public class LeaderReviews {

    private final QuarterCampaignRepository campaigns;
    private final LeaderReviewRepository reviews;
    private final JdbcClient jdbc;

    LeaderReviews(QuarterCampaignRepository campaigns, LeaderReviewRepository reviews, JdbcClient jdbc) {
        this.campaigns = campaigns;
        this.reviews = reviews;
        this.jdbc = jdbc;
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public QuarterCampaign campaign(long id) {
        return campaigns.findById(id).orElseThrow();
    }

    public Optional<QuarterCampaign> findCampaign(long id) {
        return campaigns.findById(id);
    }

    public Optional<QuarterCampaign> campaignOf(String unit, Quarter quarter) {
        return campaigns.findByUnitIdAndCampaignYearAndQuarter(unit, quarter.year(), quarter.number());
    }

    /** Those opened by the units, the latest first. */
    public List<QuarterCampaign> campaignsOf(Collection<String> openedBy) {
        return openedBy.isEmpty() ? List.of() : campaigns.ofUnits(openedBy);
    }

    public QuarterCampaign campaignOf(LeaderReview review) {
        return campaign(review.campaignId());
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public LeaderReview review(long id) {
        return reviews.findById(id).orElseThrow();
    }

    public Optional<LeaderReview> find(long id) {
        return reviews.findById(id);
    }

    /** Cell by cell. */
    public List<LeaderReview> of(QuarterCampaign campaign) {
        return reviews.ofCampaign(campaign.id());
    }

    /** A leader's own, the latest quarter first. */
    public List<LeaderReview> ofMember(String member) {
        return reviews.ofMember(member);
    }

    /** Lets nobody else write about this leader until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    LeaderReview hold(long review) {
        jdbc.sql("select id from leader_review where id = :id for update").param("id", review).query(Long.class).single();
        return review(review);
    }

    /** Lets nobody else write about the campaign itself until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    QuarterCampaign holdCampaign(long campaign) {
        jdbc.sql("select id from quarter_campaign where id = :id for update").param("id", campaign).query(Long.class).single();
        return campaign(campaign);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    QuarterCampaign save(QuarterCampaign campaign) {
        return campaigns.save(campaign);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    LeaderReview save(LeaderReview review) {
        return reviews.save(review);
    }

    /** Where no leader is left on whom something has to be done, the quarter is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    void finishIfDone(long campaign) {
        QuarterCampaign held = holdCampaign(campaign);
        if (held.state() == QuarterCampaignState.OPEN && open(campaign) == 0) {
            save(held.in(QuarterCampaignState.DONE));
        }
    }

    private long open(long campaign) {
        return jdbc.sql("select count(*) from leader_review where campaign_id = :campaign and state not in ('DECIDED', 'CANCELLED')")
                .param("campaign", campaign)
                .query(Long.class)
                .single();
    }
}
