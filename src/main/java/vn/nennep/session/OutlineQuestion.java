package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/**
 * A question for the discussion (A3.6, A4.6).
 *
 * @param section the section it belongs to; null only in outlines from before it was asked for
 */
@Table("outline_question")
public record OutlineQuestion(String wording, OutlineSection section) {}
