/**
 * Secret ballots ({@code domain.md} P6 “Ballot rule”, §7.2.4; {@code design.md} “A ballot is never in the engine”): a box, who may cast, what was cast,
 * how it is counted. Nothing here says who cast what.
 */
package vn.nennep.review.ballot;
