/** The page of the results and their workbook. */
package vn.nennep.review.result.web;
