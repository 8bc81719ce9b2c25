package vn.nennep.review.collective;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The meetings in which organisations were reviewed. */
interface CollectiveMeetingRepository extends ListCrudRepository<CollectiveMeeting, Long> {

    List<CollectiveMeeting> findByUnitReviewIdOrderByNumber(long unitReviewId);
}
