package vn.nennep.review.appraisal;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface DossierRepository extends ListCrudRepository<Dossier, Long> {

    @Query("select * from dossier where unit_review_id = :unitReview order by id")
    List<Dossier> ofUnitReview(long unitReview);

    @Query("select * from dossier where campaign_id = :campaign and deciding_unit_id = :unit order by id")
    List<Dossier> ofDesk(long campaign, String unit);
}
