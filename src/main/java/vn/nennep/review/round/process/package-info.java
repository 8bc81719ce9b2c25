/** The tasks, jobs and the action of the process {@code ratingRound}. */
package vn.nennep.review.round.process;
