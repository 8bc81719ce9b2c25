package vn.nennep.session;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The sessions that took place and were entered afterwards. */
public interface LateEntryRepository extends ListCrudRepository<LateEntry, Long> {

    List<LateEntry> findBySessionIdOrderById(long sessionId);
}
