package vn.nennep.review.quarter;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface QuarterCampaignRepository extends ListCrudRepository<QuarterCampaign, Long> {

    Optional<QuarterCampaign> findByUnitIdAndCampaignYearAndQuarter(String unitId, int campaignYear, int quarter);

    /** The latest first. */
    @Query("select * from quarter_campaign where unit_id in (:units) order by campaign_year desc, quarter desc, id desc")
    List<QuarterCampaign> ofUnits(Collection<String> units);
}
