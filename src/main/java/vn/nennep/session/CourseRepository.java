package vn.nennep.session;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface CourseRepository extends ListCrudRepository<SessionCourse, Long> {

    Optional<SessionCourse> findBySessionId(Long sessionId);
}
