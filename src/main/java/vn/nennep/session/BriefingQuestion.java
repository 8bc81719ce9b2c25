package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/** A question that the committee wants discussed (A3.6). */
@Table("briefing_question")
public record BriefingQuestion(String wording) {}
