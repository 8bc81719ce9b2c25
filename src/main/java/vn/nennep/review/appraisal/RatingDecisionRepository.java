package vn.nennep.review.appraisal;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface RatingDecisionRepository extends ListCrudRepository<RatingDecision, Long> {

    @Query("select * from rating_decision where campaign_id = :campaign and unit_id = :unit order by id")
    List<RatingDecision> ofDesk(long campaign, String unit);

    @Query("select * from rating_decision where campaign_id = :campaign and state = 'RECORDED' order by unit_id, id")
    List<RatingDecision> recorded(long campaign);
}
