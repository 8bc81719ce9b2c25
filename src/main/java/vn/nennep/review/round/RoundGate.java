package vn.nennep.review.round;

import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.SubjectGate;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewReaders;
import vn.nennep.review.Reviews;

/** What task cards say of a round; its file is that of the cell's review, open to whom that is open. */
@Component
class RoundGate implements SubjectGate {

    private final ReviewRounds rounds;
    private final Reviews reviews;
    private final ReviewReaders readers;
    private final Words words;

    RoundGate(ReviewRounds rounds, Reviews reviews, ReviewReaders readers, Words words) {
        this.rounds = rounds;
        this.reviews = reviews;
        this.readers = readers;
        this.words = words;
    }

    @Override
    public String kind() {
        return Rounds.KIND;
    }

    @Override
    public String titleOf(long subject) {
        ReviewRound round = rounds.round(subject);
        return words.of(
                round.supplementary() ? "round.title.supplementary" : "round.title.first",
                Integer.toString(reviews.campaign(round.campaignId()).campaignYear()));
    }

    @Override
    public String hrefOf(long subject) {
        return "/xep-loai/" + rounds.round(subject).unitReviewId();
    }

    @Override
    public boolean rates(long subject) {
        return true;
    }

    @Override
    public boolean mayRead(String member, long subject) {
        return rounds.find(subject)
                .flatMap(round -> reviews.findUnitReview(round.unitReviewId()))
                .filter(cell -> readers.of(member, cell).any())
                .isPresent();
    }
}
