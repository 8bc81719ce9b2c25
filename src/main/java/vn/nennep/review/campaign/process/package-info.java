/** What the engine calls in {@code ratingCampaign} and {@code cellReview}, and the actions on them. */
package vn.nennep.review.campaign.process;
