package vn.nennep.session;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface HandoverRepository extends ListCrudRepository<DutyHandover, Long> {
    List<DutyHandover> findBySessionIdOrderById(Long sessionId);
}
