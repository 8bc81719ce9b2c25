package vn.nennep.session;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ReportRepository extends ListCrudRepository<UpwardReport, Long> {

    List<UpwardReport> findBySessionIdOrderByRound(Long sessionId);
}
