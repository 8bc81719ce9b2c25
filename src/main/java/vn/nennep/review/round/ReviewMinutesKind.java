package vn.nennep.review.round;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.document.PaperTemplate;
import vn.nennep.document.ReviewMinutesPaper;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewPaperKind;
import vn.nennep.review.ReviewPlace;

/** Minutes of the meetings that reviewed members; for the cell, and for who decides once the cell has proposed ({@code domain.md} §7.2.3). */
@Component
class ReviewMinutesKind implements ReviewPaperKind {

    private final ReviewRounds rounds;
    private final Words words;

    ReviewMinutesKind(ReviewRounds rounds, Words words) {
        this.rounds = rounds;
        this.words = words;
    }

    @Override
    public String code() {
        return "review-minutes";
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public String label() {
        return words.of("round.paper.minutes");
    }

    @Override
    public boolean concerns(ReviewPlace place) {
        return place.file() == ReviewPlace.File.UNIT && place.reader().any();
    }

    @Override
    public Optional<PaperTemplate> issuedWith() {
        return Optional.of(ReviewMinutesPaper.TEMPLATE);
    }

    @Override
    public List<Long> issuedAbout(ReviewPlace place) {
        boolean own = place.reader().committee() || place.reader().member();
        return rounds.ofUnitReview(place.unit().id()).stream().filter(round -> own || round.sentUp()).map(ReviewRound::id).toList();
    }
}
