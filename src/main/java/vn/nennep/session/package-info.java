/**
 * The thematic session of a cell ({@code domain.md} P2): its facts and its rules in plain Java. A rule takes what it judges and answers with
 * {@link vn.nennep.session.Finding}s; the figures it judges by come from the policy of the session's day.
 */
package vn.nennep.session;
