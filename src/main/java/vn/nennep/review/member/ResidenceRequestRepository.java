package vn.nennep.review.member;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ResidenceRequestRepository extends ListCrudRepository<ResidenceRequest, Long> {

    List<ResidenceRequest> findByMemberReviewIdOrderById(long memberReviewId);
}
