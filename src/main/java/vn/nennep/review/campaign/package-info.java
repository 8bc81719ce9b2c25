/** Opening, following and closing a campaign, and who stands in it ({@code domain.md} A15.1, A15.2, A15.5, P6 rows 1–3). */
package vn.nennep.review.campaign;
