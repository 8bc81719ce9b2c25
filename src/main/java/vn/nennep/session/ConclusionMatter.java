package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/** A matter that the committee draws from the session: what it demands, how it is solved, and by which member ({@code domain.md} A8.7). */
@Table("conclusion_matter")
public record ConclusionMatter(String matter, String requirement, String solution, String memberId) {}
