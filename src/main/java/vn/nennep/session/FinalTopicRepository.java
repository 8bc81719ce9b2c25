package vn.nennep.session;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface FinalTopicRepository extends ListCrudRepository<FinalTopicVersion, Long> {

    List<FinalTopicVersion> findBySessionIdOrderByNumber(long sessionId);
}
