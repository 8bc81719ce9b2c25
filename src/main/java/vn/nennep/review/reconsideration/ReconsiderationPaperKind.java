package vn.nennep.review.reconsideration;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.document.PaperTemplate;
import vn.nennep.document.ReconsiderationPaper;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewPaperKind;
import vn.nennep.review.ReviewPlace;
import vn.nennep.review.ReviewPlace.File;

/** The answers to complaints, in the file of the review that they are about: for whose rating it is, and who decided. */
@Component
class ReconsiderationPaperKind implements ReviewPaperKind {

    private final Complaints complaints;
    private final Words words;

    ReconsiderationPaperKind(Complaints complaints, Words words) {
        this.complaints = complaints;
        this.words = words;
    }

    @Override
    public String code() {
        return "reconsideration";
    }

    @Override
    public int position() {
        return 950;
    }

    @Override
    public String label() {
        return words.of("complaint.paper.kind");
    }

    @Override
    public boolean concerns(ReviewPlace place) {
        boolean his = place.file() == File.MEMBER ? place.reader().self() : place.file() == File.UNIT && place.reader().committee();
        return place.file() != File.CAMPAIGN && (his || place.reader().deciding()) && !complaints.about(place.subject()).isEmpty();
    }

    @Override
    public Optional<PaperTemplate> issuedWith() {
        return Optional.of(ReconsiderationPaper.TEMPLATE);
    }

    @Override
    public List<Long> issuedAbout(ReviewPlace place) {
        return complaints.about(place.subject()).stream().map(Complaint::id).toList();
    }
}
