package vn.nennep.session;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ParticipationRepository extends ListCrudRepository<Participation, Long> {

    List<Participation> findBySessionIdOrderByReadAtAscMemberIdAsc(long sessionId);
}
