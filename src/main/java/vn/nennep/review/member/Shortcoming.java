package vn.nennep.review.member;

import org.springframework.data.relational.core.mapping.Table;

/**
 * What a member says was wanting (A15.7).
 *
 * @param expression code of NQ 04-NQ/TW (A15.9); null where it is none of these
 */
@Table("self_review_shortcoming")
public record Shortcoming(String content, String cause, String expression) {}
