/**
 * The transfer of a member to another Party organisation ({@code domain.md} A17.6, F14): its facts and rules, its file and who may read it, the list that
 * counts the days. What the engine calls stands in {@code process}.
 */
package vn.nennep.administration.transfer;
