/** The page on which a committee tries levels against the quota before it decides. */
package vn.nennep.review.quota.web;
