/** The highest level that score and conditions allow ({@code domain.md} §3.4, P6 row 11): a cap, not the rating. */
package vn.nennep.review.gate;
