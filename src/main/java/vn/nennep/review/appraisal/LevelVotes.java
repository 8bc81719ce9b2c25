package vn.nennep.review.appraisal;

import vn.nennep.review.RatingLevel;

/** Votes of a committee on one line, level by level. */
public record LevelVotes(int excellent, int good, int completed, int notCompleted) {

    public int of(RatingLevel level) {
        return switch (level) {
            case EXCELLENT -> excellent;
            case GOOD -> good;
            case COMPLETED -> completed;
            case NOT_COMPLETED -> notCompleted;
        };
    }

    public int sum() {
        return excellent + good + completed + notCompleted;
    }
}
