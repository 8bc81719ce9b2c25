/** Dated policy: which figure and which version of a decision table judges a given day in a given unit ({@code domain.md} §7.3). */
package vn.nennep.platform.policy;
