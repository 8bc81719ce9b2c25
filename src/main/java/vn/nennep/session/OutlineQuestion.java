package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/**
 * A question for the discussion (A3.6, A4.6).
 *
 * @param section the section it belongs to; null when it concerns the whole topic
 */
@Table("outline_question")
public record OutlineQuestion(String wording, OutlineSection section) {}
