package vn.nennep.review.member;

import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A task or target of the year.
 *
 * @param assignedOn null where it isn't known
 * @param progress in percent
 * @param onTime of a task that is done
 * @param beyond done with more than was required
 * @param evidence product, document or source; null where none is named
 */
@Table("self_review_task")
public record ReviewedTask(String content, LocalDate assignedOn, LocalDate dueOn, int progress, boolean onTime, boolean beyond, String evidence) {

    private static final int ALL = 100;

    public boolean done() {
        return progress == ALL;
    }

    /** What isn't due by then and isn't done yet says nothing of the year. */
    boolean counts(LocalDate lastDay) {
        return done() || !dueOn.isAfter(lastDay);
    }
}
