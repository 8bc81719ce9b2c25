package vn.nennep.review.ballot;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface BallotRepository extends ListCrudRepository<Ballot, Long> {

    List<Ballot> findByUnitReviewIdOrderById(long unitReviewId);
}
