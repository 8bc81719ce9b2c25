package vn.nennep.review.round;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.document.PaperTemplate;
import vn.nennep.document.RatingProposalPaper;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewPaperKind;
import vn.nennep.review.ReviewPlace;

/** The cell's proposals to the committee that decides; not for members, whose levels aren't decided yet. */
@Component
class RatingProposalKind implements ReviewPaperKind {

    private final ReviewRounds rounds;
    private final Words words;

    RatingProposalKind(ReviewRounds rounds, Words words) {
        this.rounds = rounds;
        this.words = words;
    }

    @Override
    public String code() {
        return "rating-proposal";
    }

    @Override
    public int position() {
        return 70;
    }

    @Override
    public String label() {
        return words.of("round.paper.proposal");
    }

    @Override
    public boolean concerns(ReviewPlace place) {
        return place.file() == ReviewPlace.File.UNIT && (place.reader().committee() || place.reader().deciding());
    }

    @Override
    public Optional<PaperTemplate> issuedWith() {
        return Optional.of(RatingProposalPaper.TEMPLATE);
    }

    @Override
    public List<Long> issuedAbout(ReviewPlace place) {
        return rounds.ofUnitReview(place.unit().id()).stream().map(ReviewRound::id).toList();
    }
}
