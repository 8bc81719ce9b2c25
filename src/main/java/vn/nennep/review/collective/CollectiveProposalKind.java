package vn.nennep.review.collective;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.document.CollectiveProposalPaper;
import vn.nennep.document.PaperTemplate;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewPaperKind;
import vn.nennep.review.ReviewPlace;

/** The proposal of the organisation's level, one for each time that it was sent. */
@Component
class CollectiveProposalKind implements ReviewPaperKind {

    private final CollectiveBook book;
    private final Words words;

    CollectiveProposalKind(CollectiveBook book, Words words) {
        this.book = book;
        this.words = words;
    }

    @Override
    public String code() {
        return "collective-proposal";
    }

    @Override
    public int position() {
        return 22;
    }

    @Override
    public String label() {
        return words.of("collective.kind.proposal");
    }

    @Override
    public boolean concerns(ReviewPlace place) {
        return Submitted.readable(place, book);
    }

    @Override
    public Optional<PaperTemplate> issuedWith() {
        return Optional.of(CollectiveProposalPaper.TEMPLATE);
    }
}
