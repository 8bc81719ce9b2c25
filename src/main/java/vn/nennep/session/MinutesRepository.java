package vn.nennep.session;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface MinutesRepository extends ListCrudRepository<MeetingMinutes, Long> {

    List<MeetingMinutes> findBySessionIdOrderByNumber(Long sessionId);
}
