/** The decision tables of the rating gate. */
package vn.nennep.review.gate.process;
