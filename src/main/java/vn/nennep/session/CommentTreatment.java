package vn.nennep.session;

import org.springframework.data.relational.core.mapping.Table;

/**
 * What became of one accepted comment in the final topic (A9.1, P2 form 17).
 *
 * @param speech its place in the order of speaking, from 1
 * @param revised whether the topic was changed
 * @param section where it was changed; null unless revised
 * @param reason why it was not changed; null if revised
 */
@Table("comment_treatment")
public record CommentTreatment(int speech, boolean revised, String section, String reason) {}
