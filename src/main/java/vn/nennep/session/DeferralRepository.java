package vn.nennep.session;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface DeferralRepository extends ListCrudRepository<ResolutionDeferral, Long> {
    Optional<ResolutionDeferral> findBySessionId(Long sessionId);
}
