/**
 * What a campaign came to ({@code domain.md} A15.5, P9): totals up the tree, checked; versions of the numbers and what changed between them; years before;
 * report and workbook. Everything is counted by a fixed number of queries, whatever the size of the tree.
 */
package vn.nennep.review.result;
