package vn.nennep.session;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface ConclusionRepository extends ListCrudRepository<SessionConclusion, Long> {
    Optional<SessionConclusion> findBySessionId(Long sessionId);
}
