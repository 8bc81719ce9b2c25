package vn.nennep.session;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ClarifyingQuestionRepository extends ListCrudRepository<ClarifyingQuestion, Long> {

    List<ClarifyingQuestion> findBySessionIdOrderById(long sessionId);
}
