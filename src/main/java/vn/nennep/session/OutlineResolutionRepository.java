package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** What committees decided on outlines that had been returned too often. */
public interface OutlineResolutionRepository extends ListCrudRepository<OutlineResolution, Long> {

    List<OutlineResolution> findBySessionIdOrderById(long sessionId);

    Optional<OutlineResolution> findFirstBySessionIdOrderByIdDesc(long sessionId);
}
