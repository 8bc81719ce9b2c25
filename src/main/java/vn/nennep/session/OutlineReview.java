package vn.nennep.session;

import java.time.LocalDateTime;

/**
 * What the reviewer found (P2 form 6).
 *
 * @param onTopic keeps to the topic
 * @param practical relates to practice
 * @param concrete has concrete solutions
 * @param clearQuestions asks clear questions
 * @param concise is brief
 * @param remark may be null
 * @param returnReason why it was returned; null when approved
 */
public record OutlineReview(
        OutlineDecision decision,
        boolean onTopic,
        boolean practical,
        boolean concrete,
        boolean clearQuestions,
        boolean concise,
        String remark,
        String returnReason,
        String reviewedBy,
        LocalDateTime reviewedAt) {}
