/** What the engine calls in a secret ballot: the steps of {@code secretBallot}. Its variables say who votes and counts, never what. */
package vn.nennep.review.ballot.process;
