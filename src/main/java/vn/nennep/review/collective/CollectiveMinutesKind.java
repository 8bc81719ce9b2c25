package vn.nennep.review.collective;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.document.CollectiveMinutesPaper;
import vn.nennep.document.PaperTemplate;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewPaperKind;
import vn.nennep.review.ReviewPlace;

/** The minutes of the meeting in which the organisation reviewed itself, issued with the proposal. */
@Component
class CollectiveMinutesKind implements ReviewPaperKind {

    private final CollectiveBook book;
    private final Words words;

    CollectiveMinutesKind(CollectiveBook book, Words words) {
        this.book = book;
        this.words = words;
    }

    @Override
    public String code() {
        return "collective-minutes";
    }

    @Override
    public int position() {
        return 21;
    }

    @Override
    public String label() {
        return words.of("collective.kind.minutes");
    }

    @Override
    public boolean concerns(ReviewPlace place) {
        return Submitted.readable(place, book);
    }

    @Override
    public Optional<PaperTemplate> issuedWith() {
        return Optional.of(CollectiveMinutesPaper.TEMPLATE);
    }
}
