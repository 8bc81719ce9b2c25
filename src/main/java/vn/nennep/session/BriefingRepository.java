package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The briefings of preparers, all rounds. */
public interface BriefingRepository extends ListCrudRepository<Briefing, Long> {

    List<Briefing> findBySessionIdOrderByRound(long sessionId);

    Optional<Briefing> findFirstBySessionIdOrderByRoundDesc(long sessionId);
}
