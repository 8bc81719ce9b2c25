package vn.nennep.session;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ArrangementChangeRepository extends ListCrudRepository<ArrangementChange, Long> {

    List<ArrangementChange> findBySessionIdOrderById(long sessionId);
}
