package vn.nennep.session;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface VoteRepository extends ListCrudRepository<SessionVote, Long> {
    Optional<SessionVote> findBySessionId(Long sessionId);
}
