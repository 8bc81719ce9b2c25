package vn.nennep.review.appraisal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.document.PaperTemplate;
import vn.nennep.document.RatingUnitNoticePaper;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewPaperKind;
import vn.nennep.review.ReviewPlace;

/** The notice to a unit of how it and its members were rated. */
@Component
class RatingUnitNoticeKind implements ReviewPaperKind {

    private final Words words;

    RatingUnitNoticeKind(Words words) {
        this.words = words;
    }

    @Override
    public String code() {
        return "rating-unit-notice";
    }

    @Override
    public int position() {
        return 820;
    }

    @Override
    public String label() {
        return words.of("decision.kind.unitNotice");
    }

    @Override
    public boolean concerns(ReviewPlace place) {
        return place.file() == ReviewPlace.File.UNIT && (place.reader().committee() || place.reader().deciding());
    }

    @Override
    public Optional<PaperTemplate> issuedWith() {
        return Optional.of(RatingUnitNoticePaper.TEMPLATE);
    }
}
