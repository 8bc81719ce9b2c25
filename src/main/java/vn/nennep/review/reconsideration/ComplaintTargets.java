package vn.nennep.review.reconsideration;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.Words;
import vn.nennep.review.DecidingCommittee;
import vn.nennep.review.MemberReview;
import vn.nennep.review.Ratings;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;

/** Finds what a rating is about, by the id of the review. */
@Component
public class ComplaintTargets {

    private final Reviews reviews;
    private final Ratings ratings;
    private final DecidingCommittee deciding;
    private final Register register;
    private final Words words;

    ComplaintTargets(Reviews reviews, Ratings ratings, DecidingCommittee deciding, Register register, Words words) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.deciding = deciding;
        this.register = register;
        this.words = words;
    }

    /** Empty when the subject is no review of a year, or nothing is rated in it. */
    public Optional<ComplaintTarget> find(long subject) {
        return ratings.find(subject).filter(rating -> rating.campaignId() != null).map(rating -> {
            if (!rating.ofMember()) {
                UnitReview review = reviews.unitReview(subject);
                return new ComplaintTarget(rating, reviews.campaignOf(review), review, null, review.decidingUnitId());
            }
            MemberReview member = reviews.memberReview(subject);
            UnitReview cell = reviews.unitReview(member.unitReviewId());
            int year = reviews.campaignOf(cell).campaignYear();
            boolean cellDecides = deciding.ofMembers(cell.unitId(), year).equals(cell.unitId());
            return new ComplaintTarget(rating, reviews.campaignOf(cell), cell, member, cellDecides ? cell.unitId() : cell.decidingUnitId());
        });
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public ComplaintTarget of(long subject) {
        return find(subject).orElseThrow();
    }

    /** Whose rating it is, as it stands within a sentence: “đồng chí …” or the organisation's name. */
    public String whose(ComplaintTarget target) {
        return target.ofMember()
                ? words.of("complaint.whose", register.nameOf(target.member().memberId()))
                : register.unit(target.cell().unitId()).name();
    }
}
