package vn.nennep.session;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface AbsenceNoticeRepository extends ListCrudRepository<AbsenceNotice, Long> {

    List<AbsenceNotice> findBySessionIdOrderById(long sessionId);
}
