/** How many may be rated excellent ({@code domain.md} §3.6): three readings, scope, group, rounding and what a breach asks for. */
package vn.nennep.review.quota;
