/** What the committee above does: appraisal, quota, decision and notices ({@code domain.md} P6 rows 14–18, P7 11–16, P8 8–13). */
package vn.nennep.review.appraisal;
