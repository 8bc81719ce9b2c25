/** Reviews of organisations ({@code domain.md} P7, P8): report, opinions, meeting, self-rating, ballot, proposal. */
package vn.nennep.review.collective;
