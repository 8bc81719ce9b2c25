/**
 * The annual review and classification of members, collectives and grass-roots organisations ({@code domain.md} §3, P6–P8, P10): who stands in a campaign and
 * what each was rated. Each part of the procedure has a package of its own below; they know this one, and of each other only what a part offers publicly.
 */
package vn.nennep.review;
