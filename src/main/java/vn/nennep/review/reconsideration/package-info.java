/**
 * Complaints about ratings ({@code domain.md} P10): who may ask for a reconsideration until when, how it is looked into, what is concluded, and when a
 * rating is locked. The rating stands meanwhile.
 */
package vn.nennep.review.reconsideration;
