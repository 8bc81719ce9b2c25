package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface OpeningRepository extends ListCrudRepository<SessionOpening, Long> {

    List<SessionOpening> findBySessionIdOrderById(Long sessionId);

    Optional<SessionOpening> findBySessionIdAndQuorumReachedTrue(Long sessionId);
}
