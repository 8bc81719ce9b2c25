package vn.nennep.review.quarter;

import java.time.LocalDateTime;
import vn.nennep.review.RatingLevel;

/**
 * How the committee appraised what a leader said of his quarter.
 *
 * @param level null when it was sent back
 * @param remark null where none was needed
 */
public record LeaderAppraisal(Outcome outcome, RatingLevel level, String remark, String actor, LocalDateTime appraisedAt) {

    /** What the appraisal came to. */
    public enum Outcome {
        AGREED("Đồng ý với mức tự nhận"),
        ADJUSTED("Đề nghị mức khác"),
        RETURNED("Trả lại để viết lại");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
