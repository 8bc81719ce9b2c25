package vn.nennep.review.ballot;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface BallotBoxRepository extends ListCrudRepository<BallotBox, Long> {

    List<BallotBox> findByBallotIdOrderById(long ballotId);
}
