package vn.nennep.session;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The preparers as they are assigned now. */
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

    @Override
    public Set<String> entrusted(long sessionId) {
        Set<String> entrusted = new HashSet<>(of(sessionId));
        assignments.findBySessionId(sessionId).ifPresent(assignment ->
                Stream.of(assignment.criticId(), assignment.reviewerId()).filter(Objects::nonNull).forEach(entrusted::add));
        return entrusted;
    }
}
