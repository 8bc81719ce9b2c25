/** The cell's part in rating its members ({@code domain.md} P6 rows 8–14): remarks, meeting, ballot, proposal; again for those who come later. */
package vn.nennep.review.round;
