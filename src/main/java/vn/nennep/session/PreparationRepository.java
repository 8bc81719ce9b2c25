package vn.nennep.session;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** What committees agreed on before sessions; at most one a session. */
public interface PreparationRepository extends ListCrudRepository<SessionPreparation, Long> {

    Optional<SessionPreparation> findBySessionId(long sessionId);
}
