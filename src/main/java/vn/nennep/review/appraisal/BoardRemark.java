package vn.nennep.review.appraisal;

import java.time.LocalDateTime;

/**
 * What a board said of a dossier.
 *
 * @param board its roles, as the appraisal asked for them
 */
public record BoardRemark(String board, String remark, String actor, LocalDateTime appraisedAt) {}
