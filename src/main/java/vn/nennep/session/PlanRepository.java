package vn.nennep.session;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The plans of sessions; at most one each. */
public interface PlanRepository extends ListCrudRepository<SessionPlan, Long> {

    Optional<SessionPlan> findBySessionId(long sessionId);
}
