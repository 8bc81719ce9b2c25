package vn.nennep.review;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface RatingRepository extends ListCrudRepository<Rating, Long> {

    @Query("select * from rating where target_id in (:targets) order by target_id")
    List<Rating> of(Collection<Long> targets);

    @Query("select * from rating where campaign_id = :campaign order by target_id")
    List<Rating> ofCampaign(long campaign);
}
