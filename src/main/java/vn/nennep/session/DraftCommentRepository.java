package vn.nennep.session;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface DraftCommentRepository extends ListCrudRepository<DraftComment, Long> {

    List<DraftComment> findBySessionIdOrderById(long sessionId);
}
