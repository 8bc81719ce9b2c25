/** Discipline as an input of ratings, and ratings that are opened again because of it ({@code domain.md} §3.5, A17.13, P6 “Exceptions”). */
package vn.nennep.review.discipline;
