package vn.nennep.session;

import java.util.Set;
import org.springframework.stereotype.Component;

/** The preparers as they were assigned. */
@Component
class AssignedPreparers implements Preparers {

    private final AssignmentRepository assignments;

    AssignedPreparers(AssignmentRepository assignments) {
        this.assignments = assignments;
    }

    @Override
    public Set<String> of(long sessionId) {
        return assignments.findBySessionId(sessionId).map(PreparationAssignment::everybody).orElse(Set.of());
    }
}
