package vn.nennep.session;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The assignments of preparers; at most one a session. */
public interface AssignmentRepository extends ListCrudRepository<PreparationAssignment, Long> {

    Optional<PreparationAssignment> findBySessionId(long sessionId);
}
