package vn.nennep.review.appraisal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewPaperKind;
import vn.nennep.review.ReviewPlace;

/** The sheet of how a dossier was appraised; the committee that decides keeps it with the dossier. */
@Component
class AppraisalSheetKind implements ReviewPaperKind {

    private final DossierBook book;
    private final AppraisalSheets papers;
    private final Words words;

    AppraisalSheetKind(DossierBook book, AppraisalSheets papers, Words words) {
        this.book = book;
        this.papers = papers;
        this.words = words;
    }

    @Override
    public String code() {
        return "appraisal-sheet";
    }

    @Override
    public int position() {
        return 790;
    }

    @Override
    public String label() {
        return words.of("appraisal.kind.sheet");
    }

    @Override
    public boolean concerns(ReviewPlace place) {
        return place.file() == ReviewPlace.File.UNIT && place.reader().deciding();
    }

    @Override
    public List<Print> prints(ReviewPlace place) {
        return book.ofUnitReview(place.unit().id()).stream()
                .filter(dossier -> dossier.state() != DossierState.SENT)
                .map(dossier -> new Print(
                        dossier.id(), words.of("appraisal.kind.sheetOf", dossier.kind().label(), ReadableTime.of(dossier.submittedAt())), 0,
                        () -> papers.sheet(dossier)))
                .toList();
    }
}
