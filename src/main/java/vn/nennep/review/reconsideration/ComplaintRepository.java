package vn.nennep.review.reconsideration;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ComplaintRepository extends ListCrudRepository<Complaint, Long> {

    /** Oldest first. */
    @Query("select * from rating_complaint where target_id = :target order by id")
    List<Complaint> about(long target);

    @Query("select * from rating_complaint where campaign_id = :campaign order by id")
    List<Complaint> ofCampaign(long campaign);
}
