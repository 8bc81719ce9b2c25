package vn.nennep.review;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Subjects;

/** Opens a file of the review for a person: which file it is, and what he is to it. */
@Component
public class ReviewPlaces {

    private final Reviews reviews;
    private final ReviewReaders readers;
    private final Subjects subjects;

    ReviewPlaces(Reviews reviews, ReviewReaders readers, Subjects subjects) {
        this.reviews = reviews;
        this.readers = readers;
        this.subjects = subjects;
    }

    /** Empty when there is no such file, or it isn't his to open. */
    public Optional<ReviewPlace> of(long subject, String person) {
        return subjects.mayRead(person, subject) ? found(subject, person) : Optional.empty();
    }

    private Optional<ReviewPlace> found(long subject, String person) {
        return reviews.findMemberReview(subject)
                .map(member -> new ReviewPlace(reviews.campaignOf(member), reviews.unitReview(member.unitReviewId()), member, readers.of(person, member)))
                .or(() -> reviews.findUnitReview(subject)
                        .map(unit -> new ReviewPlace(reviews.campaignOf(unit), unit, null, readers.of(person, unit))))
                .or(() -> reviews.findCampaign(subject).map(campaign -> new ReviewPlace(campaign, null, null, readers.of(person, campaign))));
    }
}
