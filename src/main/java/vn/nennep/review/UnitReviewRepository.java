package vn.nennep.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface UnitReviewRepository extends ListCrudRepository<UnitReview, Long> {

    Optional<UnitReview> findByCampaignIdAndUnitId(long campaignId, String unitId);

    @Query("select * from unit_review where campaign_id = :campaign order by id")
    List<UnitReview> ofCampaign(long campaign);

    @Query("select r.* from unit_review r join review_campaign c on c.id = r.campaign_id where r.unit_id = :unit order by c.campaign_year desc, r.id desc")
    List<UnitReview> ofUnit(String unit);

    /** Those below a committee, in the same campaign. */
    @Query("select r.* from unit_review r join unit u on u.id = r.unit_id where r.campaign_id = :campaign and u.parent_id = :parent order by r.id")
    List<UnitReview> below(long campaign, String parent);
}
