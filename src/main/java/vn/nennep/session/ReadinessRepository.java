package vn.nennep.session;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The checks of room and equipment. */
public interface ReadinessRepository extends ListCrudRepository<ReadinessCheck, Long> {

    List<ReadinessCheck> findBySessionIdOrderById(long sessionId);
}
