package vn.nennep.review.collective;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.review.UnitReview;

/** The papers of an organisation's review. */
@Component
public class CollectivePapers {

    /** Issues those that go to the committee above. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(UnitReview review) {
    }
}
