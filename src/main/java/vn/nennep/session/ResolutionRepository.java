package vn.nennep.session;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ResolutionRepository extends ListCrudRepository<Resolution, Long> {

    List<Resolution> findBySessionIdOrderByNumber(Long sessionId);
}
