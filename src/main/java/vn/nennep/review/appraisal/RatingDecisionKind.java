package vn.nennep.review.appraisal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.document.PaperTemplate;
import vn.nennep.document.RatingDecisionPaper;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewPaperKind;
import vn.nennep.review.ReviewPlace;

/** The committee's decision with its list, which names members of several cells: only for those who serve a committee that decides. */
@Component
class RatingDecisionKind implements ReviewPaperKind {

    private final DecisionDesk desk;
    private final Words words;

    RatingDecisionKind(DecisionDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @Override
    public String code() {
        return "rating-decision";
    }

    @Override
    public int position() {
        return 800;
    }

    @Override
    public String label() {
        return words.of("decision.kind.decision");
    }

    @Override
    public boolean concerns(ReviewPlace place) {
        return place.file() != ReviewPlace.File.MEMBER && place.reader().deciding();
    }

    @Override
    public Optional<PaperTemplate> issuedWith() {
        return Optional.of(RatingDecisionPaper.TEMPLATE);
    }

    @Override
    public List<Long> issuedAbout(ReviewPlace place) {
        return place.file() == ReviewPlace.File.CAMPAIGN
                ? desk.recorded(place.campaign().id()).stream().map(RatingDecision::id).toList()
                : desk.ofUnitReview(place.unit().id());
    }
}
