/** The member's own part ({@code domain.md} P6 rows 4, 5, 10): self-review, opinions of others about him, the dossier of three years. */
package vn.nennep.review.member;
