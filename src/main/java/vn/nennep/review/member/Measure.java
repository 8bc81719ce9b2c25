package vn.nennep.review.member;

import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Table;

/** What a member will do to become better, and until when. */
@Table("self_review_measure")
public record Measure(String content, LocalDate dueOn) {}
