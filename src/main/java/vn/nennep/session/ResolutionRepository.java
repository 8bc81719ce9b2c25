package vn.nennep.session;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ResolutionRepository extends ListCrudRepository<Resolution, Long> {

    Optional<Resolution> findBySessionId(Long sessionId);
}
