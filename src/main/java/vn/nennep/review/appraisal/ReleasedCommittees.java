package vn.nennep.review.appraisal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.Register;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.collective.CollectiveReviews;

/** Tells the committees above a unit that something below them was decided: lower before upper ({@code domain.md} §3.3 row 3, P8 row 2). */
@Component
public class ReleasedCommittees {

    private final CollectiveReviews collectives;
    private final Reviews reviews;
    private final Register register;

    ReleasedCommittees(CollectiveReviews collectives, Reviews reviews, Register register) {
        this.collectives = collectives;
        this.reviews = reviews;
        this.register = register;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Dossier dossier) {
        UnitReview sender = reviews.unitReview(dossier.unitReviewId());
        register.lineOf(sender.unitId()).stream()
                .skip(1)
                .map(unit -> reviews.unitReviewOf(dossier.campaignId(), unit))
                .flatMap(Optional::stream)
                .forEach(collectives::decidedBelow);
    }
}
