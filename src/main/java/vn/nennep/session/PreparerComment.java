package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/** What the chair says about the work of one who prepared the topic ({@code domain.md} A8.2). */
@Table("preparer_comment")
public record PreparerComment(String memberId, String strengths, String weaknesses) {}
