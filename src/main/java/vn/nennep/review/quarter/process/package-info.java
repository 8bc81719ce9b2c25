/** What the engine calls in a quarterly rating: the steps of {@code quarterlyCampaign}, {@code quarterlyLeaderRating} and {@code quarterlyDecision}. */
package vn.nennep.review.quarter.process;
