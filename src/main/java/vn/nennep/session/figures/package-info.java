/** How well cells hold their thematic sessions, reckoned from the facts: the measures of domain.md A23. */
package vn.nennep.session.figures;
