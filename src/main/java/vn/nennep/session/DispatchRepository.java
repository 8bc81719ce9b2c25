package vn.nennep.session;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The notices of sessions. */
public interface DispatchRepository extends ListCrudRepository<Dispatch, Long> {

    List<Dispatch> findBySessionIdOrderByRound(long sessionId);
}
