package vn.nennep.session;

import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the resolution gives somebody to do ({@code domain.md} A8.5).
 *
 * @param personId the member who answers for it; null where a department does
 * @param department the department that answers for it; null where a member does
 * @param cooperation who helps; may be null
 */
@Table("assigned_task")
public record ResolutionTask(
        String content, String personId, String department, String cooperation, LocalDate dueOn, String product, Priority priority) {

    ResolutionCompleteness.Task judged() {
        return new ResolutionCompleteness.Task(content, personId, department, dueOn, product);
    }
}
