package vn.nennep.review.discipline;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.document.PaperTemplate;
import vn.nennep.document.RatingReopeningPaper;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewPaperKind;
import vn.nennep.review.ReviewPlace;
import vn.nennep.review.ReviewPlace.File;

/** The decisions that took the rating back: for whose rating it is, his cell's committee, and who decided. */
@Component
class RatingReopeningKind implements ReviewPaperKind {

    private final Words words;

    RatingReopeningKind(Words words) {
        this.words = words;
    }

    @Override
    public String code() {
        return "rating-reopening";
    }

    @Override
    public int position() {
        return 960;
    }

    @Override
    public String label() {
        return words.of("discipline.paper.kind");
    }

    @Override
    public boolean concerns(ReviewPlace place) {
        return place.file() != File.CAMPAIGN && (place.reader().self() || place.reader().committee() || place.reader().deciding());
    }

    @Override
    public Optional<PaperTemplate> issuedWith() {
        return Optional.of(RatingReopeningPaper.TEMPLATE);
    }
}
