package vn.nennep.session;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** What critics said of outlines. */
public interface CritiqueRepository extends ListCrudRepository<OutlineCritique, Long> {

    List<OutlineCritique> findByOutlineIdOrderById(long outlineId);
}
