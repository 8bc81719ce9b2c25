package vn.nennep.session;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface SpeakingRegistrationRepository extends ListCrudRepository<SpeakingRegistration, Long> {

    List<SpeakingRegistration> findBySessionIdOrderById(long sessionId);
}
