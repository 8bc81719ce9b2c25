/**
 * The quarterly rating of leaders ({@code domain.md} §3.1, P12): off unless policy switches it on, with campaigns, reviews and results of its own that never
 * count in a year.
 */
package vn.nennep.review.quarter;
