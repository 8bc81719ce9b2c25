package vn.nennep.review.quarter;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface LeaderReviewRepository extends ListCrudRepository<LeaderReview, Long> {

    @Query("select * from leader_review where campaign_id = :campaign order by unit_id, id")
    List<LeaderReview> ofCampaign(long campaign);

    /** The latest quarter first. */
    @Query("""
            select r.* from leader_review r join quarter_campaign c on c.id = r.campaign_id where r.member_id = :member
             order by c.campaign_year desc, c.quarter desc, r.id desc
            """)
    List<LeaderReview> ofMember(String member);
}
