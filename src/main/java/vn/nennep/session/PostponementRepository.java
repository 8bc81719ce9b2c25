package vn.nennep.session;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** The postponements of sessions. */
public interface PostponementRepository extends ListCrudRepository<Postponement, Long> {

    List<Postponement> findBySessionIdOrderById(long sessionId);

    /** The postponement for which no new date is set yet. */
    default Optional<Postponement> open(long sessionId) {
        return findBySessionIdOrderById(sessionId).stream().filter(p -> p.toAt() == null).findFirst();
    }
}
