package vn.nennep.review.appraisal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.document.PaperTemplate;
import vn.nennep.document.RatingNoticePaper;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewPaperKind;
import vn.nennep.review.ReviewPlace;

/** The notice to a member of how he was rated. */
@Component
class RatingNoticeKind implements ReviewPaperKind {

    private final Words words;

    RatingNoticeKind(Words words) {
        this.words = words;
    }

    @Override
    public String code() {
        return "rating-notice";
    }

    @Override
    public int position() {
        return 810;
    }

    @Override
    public String label() {
        return words.of("decision.kind.notice");
    }

    @Override
    public boolean concerns(ReviewPlace place) {
        return place.file() == ReviewPlace.File.MEMBER && (place.reader().self() || place.reader().committee() || place.reader().deciding());
    }

    @Override
    public Optional<PaperTemplate> issuedWith() {
        return Optional.of(RatingNoticePaper.TEMPLATE);
    }
}
