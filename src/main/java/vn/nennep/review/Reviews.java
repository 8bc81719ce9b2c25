package vn.nennep.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The campaigns, and who stands in them. All parts of the review read and write them here. */
@Component
public class Reviews {

    private final CampaignRepository campaigns;
    private final UnitReviewRepository units;
    private final MemberReviewRepository members;
    private final JdbcClient jdbc;

    Reviews(CampaignRepository campaigns, UnitReviewRepository units, MemberReviewRepository members, JdbcClient jdbc) {
        this.campaigns = campaigns;
        this.units = units;
        this.members = members;
        this.jdbc = jdbc;
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public ReviewCampaign campaign(long id) {
        return campaigns.findById(id).orElseThrow();
    }

    public Optional<ReviewCampaign> findCampaign(long id) {
        return campaigns.findById(id);
    }

    public Optional<ReviewCampaign> campaignOf(String unit, int year) {
        return campaigns.findByUnitIdAndCampaignYear(unit, year);
    }

    /** Those opened by the units, the latest year first. */
    public List<ReviewCampaign> campaignsOf(Collection<String> openedBy) {
        return openedBy.isEmpty() ? List.of() : campaigns.ofUnits(openedBy);
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public UnitReview unitReview(long id) {
        return units.findById(id).orElseThrow();
    }

    public Optional<UnitReview> findUnitReview(long id) {
        return units.findById(id);
    }

    public Optional<UnitReview> unitReviewOf(long campaign, String unit) {
        return units.findByCampaignIdAndUnitId(campaign, unit);
    }

    public List<UnitReview> unitReviews(long campaign) {
        return units.ofCampaign(campaign);
    }

    /** The latest year first. */
    public List<UnitReview> unitReviewsOf(String unit) {
        return units.ofUnit(unit);
    }

    /** The organisations directly below one, in the same campaign. */
    public List<UnitReview> below(UnitReview committee) {
        return units.below(committee.campaignId(), committee.unitId());
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public MemberReview memberReview(long id) {
        return members.findById(id).orElseThrow();
    }

    public Optional<MemberReview> findMemberReview(long id) {
        return members.findById(id);
    }

    /** Where he is rated, if he is anywhere; otherwise where he stands without being rated. */
    public Optional<MemberReview> memberReviewOf(long campaign, String member) {
        return members.of(campaign, member);
    }

    public List<MemberReview> membersOf(long unitReview) {
        return members.ofUnitReview(unitReview);
    }

    /** The members of the cells directly below a committee, in the same campaign. */
    public List<MemberReview> membersBelow(UnitReview committee) {
        return members.below(committee.campaignId(), committee.unitId());
    }

    /** The member's own, the latest year first. */
    public List<MemberReview> reviewsOf(String member) {
        return members.ofMember(member);
    }

    /** The campaign that a review stands in. */
    public ReviewCampaign campaignOf(UnitReview review) {
        return campaign(review.campaignId());
    }

    public ReviewCampaign campaignOf(MemberReview review) {
        return campaign(review.campaignId());
    }

    /** Lets nobody else write about this organisation's review until the transaction ends; asked for before anything is read that must not change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UnitReview hold(long unitReview) {
        jdbc.sql("select id from unit_review where id = :id for update").param("id", unitReview).query(Long.class).single();
        return unitReview(unitReview);
    }

    /** Lets nobody else write about the campaign itself until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ReviewCampaign holdCampaign(long campaign) {
        jdbc.sql("select id from review_campaign where id = :id for update").param("id", campaign).query(Long.class).single();
        return campaign(campaign);
    }

    /** Whether a member or an organisation has already handed in something that was judged by the campaign's criteria. */
    public boolean anyHandedIn(long campaign) {
        return jdbc.sql("""
                        select count(*) from (
                          select id from member_review where campaign_id = :campaign and state in ('WRITTEN', 'HELD', 'COMPLETED', 'PROPOSED', 'DECIDED')
                          union all
                          select id from unit_review where campaign_id = :campaign and state in ('REVIEWED', 'PROPOSED', 'DECIDED')) handed
                        """)
                        .param("campaign", campaign)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public ReviewCampaign save(ReviewCampaign campaign) {
        return campaigns.save(campaign);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public UnitReview save(UnitReview review) {
        return units.save(review);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public MemberReview save(MemberReview review) {
        return members.save(review);
    }

    /** All of them are so far; why one was put off before isn't told any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Collection<Long> memberReviews, MemberReviewState next) {
        if (!memberReviews.isEmpty()) {
            jdbc.sql("update member_review set state = :state, state_reason = null, version = version + 1 where id in (:ids)")
                    .param("state", next.name())
                    .param("ids", memberReviews)
                    .update();
        }
    }
}
