package vn.nennep.review.collective;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The versions of reports of organisations. */
interface CollectiveReportRepository extends ListCrudRepository<CollectiveReport, Long> {

    List<CollectiveReport> findByUnitReviewIdOrderByNumber(long unitReviewId);
}
