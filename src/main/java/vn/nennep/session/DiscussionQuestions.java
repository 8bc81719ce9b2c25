package vn.nennep.session;

import java.util.Optional;

/**
 * How many questions for the discussion there are to be: one at least, a few are recommended. Source: {@code domain.md} A3.6, P2 forms 3 and 4.
 *
 * @param minRecommended policy {@code questions.minRecommended}
 * @param maxRecommended policy {@code questions.maxRecommended}
 */
public record DiscussionQuestions(int minRecommended, int maxRecommended) {

    /** A refusal without a question, a warning for an unusual number. */
    public Optional<Finding> judge(long count) {
        if (count == 0) {
            return Optional.of(Finding.refusal("questions", "session.outline.questionMissing"));
        }
        return count < minRecommended || count > maxRecommended
                ? Optional.of(Finding.warning("questions", "session.outline.questionCountUnusual", count, minRecommended, maxRecommended))
                : Optional.empty();
    }
}
