/** How {@code reconsideration} is started, done and interrupted ({@code domain.md} P10). */
package vn.nennep.review.reconsideration.process;
