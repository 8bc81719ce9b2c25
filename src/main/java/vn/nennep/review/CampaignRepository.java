package vn.nennep.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Campaigns; see {@link Reviews} for those of a unit. */
interface CampaignRepository extends ListCrudRepository<ReviewCampaign, Long> {

    Optional<ReviewCampaign> findByUnitIdAndCampaignYear(String unitId, int campaignYear);

    /** The latest year first. */
    @Query("select * from review_campaign where unit_id in (:units) order by campaign_year desc, id desc")
    List<ReviewCampaign> ofUnits(Collection<String> units);
}
