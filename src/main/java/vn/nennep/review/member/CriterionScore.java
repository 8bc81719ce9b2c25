package vn.nennep.review.member;

import java.math.BigDecimal;
import org.springframework.data.relational.core.mapping.Table;
import vn.nennep.review.CriterionGrade;

/**
 * How a member judges himself by one criterion.
 *
 * @param criterion its code
 * @param points null where it is graded
 * @param grade null where it gives points
 */
@Table("self_review_score")
public record CriterionScore(String criterion, BigDecimal points, CriterionGrade grade) {}
