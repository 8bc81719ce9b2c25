package vn.nennep.session;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** What was recorded about posting. */
public interface PostingRepository extends ListCrudRepository<Posting, Long> {

    List<Posting> findBySessionIdAndKindOrderById(long sessionId, PostingKind kind);
}
