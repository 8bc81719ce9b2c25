/** What the engine calls in an organisation's review: the steps of {@code collectiveReview} and the actions on it. */
package vn.nennep.review.collective.process;
