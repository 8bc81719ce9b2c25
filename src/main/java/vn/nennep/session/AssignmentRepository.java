package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The assignments of preparers, all rounds. */
public interface AssignmentRepository extends ListCrudRepository<PreparationAssignment, Long> {

    /** All rounds of a session, the oldest first. */
    List<PreparationAssignment> findBySessionIdOrderByRound(long sessionId);

    /** The assignment that holds: the last round. */
    default Optional<PreparationAssignment> findBySessionId(long sessionId) {
        return findBySessionIdOrderByRound(sessionId).stream().reduce((earlier, later) -> later);
    }
}
