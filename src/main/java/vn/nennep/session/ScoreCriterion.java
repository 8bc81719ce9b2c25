package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/**
 * One criterion of a score sheet.
 *
 * @param code as the sheet numbers it: {@code 4.2}
 * @param maximum points at most
 */
@Table("score_criterion")
public record ScoreCriterion(String code, String wording, int maximum) {}
