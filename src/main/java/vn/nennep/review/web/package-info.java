/** The pages of the review: my campaigns and reviews, the file of each, and its papers. */
package vn.nennep.review.web;
