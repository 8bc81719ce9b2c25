package vn.nennep.review.campaign.process;

/** Names of {@code ratingCampaign} and {@code cellReview}: processes, messages and variables, which hold ids and booleans only. */
final class CampaignVariables {

    static final String CAMPAIGN_PROCESS = "ratingCampaign";
    static final String CELL_PROCESS = "cellReview";

    /** Some organisations' reviews aren't opened yet. */
    static final String REVIEWS_REMAIN = "reviewsRemain";
    /** Ids of the members who are asked for their opinion on behalf of others. List of texts. */
    static final String OPINION_GIVERS = "opinionGiverIds";
    /** The cell's own review is over, or there is none. */
    static final String COLLECTIVE_RELEASED = "collectiveReleased";

    private CampaignVariables() {}
}
