package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The outlines of sessions, all versions. */
public interface OutlineRepository extends ListCrudRepository<OutlineVersion, Long> {

    List<OutlineVersion> findBySessionIdOrderByNumber(long sessionId);

    Optional<OutlineVersion> findFirstBySessionIdOrderByNumberDesc(long sessionId);
}
