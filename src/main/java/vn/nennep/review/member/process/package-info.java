/** What the engine calls in a member's own part of the review: {@code memberReview}, {@code residenceOpinion}, and the cell's steps of asking others. */
package vn.nennep.review.member.process;
