package vn.nennep.review.round;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface RoundRepository extends ListCrudRepository<ReviewRound, Long> {

    /** Oldest first. */
    @Query("select * from review_round where unit_review_id = :unitReview order by id")
    List<ReviewRound> ofUnitReview(long unitReview);
}
