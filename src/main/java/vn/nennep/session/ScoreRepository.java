package vn.nennep.session;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The scores of sessions; at most one a session. */
public interface ScoreRepository extends ListCrudRepository<SessionScore, Long> {

    Optional<SessionScore> findBySessionId(long sessionId);
}
