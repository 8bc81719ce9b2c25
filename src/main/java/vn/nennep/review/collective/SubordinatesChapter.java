package vn.nennep.review.collective;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewChapter;
import vn.nennep.review.UnitReviewState;
import vn.nennep.review.collective.Subordinates.Missing;

/** For whom a committee waits, and with what reasons it began before all were done. For the committee and the one above it. */
@Component
class SubordinatesChapter implements UnitReviewChapter {

    private final Subordinates subordinates;
    private final CollectiveTexts texts;
    private final Words words;

    SubordinatesChapter(Subordinates subordinates, CollectiveTexts texts, Words words) {
        this.subordinates = subordinates;
        this.texts = texts;
        this.words = words;
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public Optional<Reading> read(UnitReview review, ReviewReader reader) {
        if (!reader.committee() && !reader.deciding()) {
            return Optional.empty();
        }
        if (review.state() != UnitReviewState.WAITING) {
            return texts.exceptions(review);
        }
        List<Missing> missing = subordinates.missing(review);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Reading.titled(words.of("collective.read.waiting"))
                        .text(null, words.of("collective.read.waitingFor"))
                        .table(null, List.of(words.of("collective.column.below"), words.of("collective.read.state")),
                                missing.stream().map(below -> List.of(below.label(), below.stateLabel())).toList())
                        .build());
    }
}
