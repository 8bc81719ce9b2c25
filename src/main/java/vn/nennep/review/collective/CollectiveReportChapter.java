package vn.nennep.review.collective;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewChapter;

/**
 * The report as it stands: for everybody of the unit since the draft was sent, for the committee above since the first proposal ({@code domain.md} §7.2.3:
 * drafts only when submitted).
 */
@Component
class CollectiveReportChapter implements UnitReviewChapter {

    private final CollectiveBook book;
    private final CollectiveReading report;

    CollectiveReportChapter(CollectiveBook book, CollectiveReading report) {
        this.book = book;
        this.report = report;
    }

    @Override
    public int position() {
        return 21;
    }

    @Override
    public Optional<Reading> read(UnitReview review, ReviewReader reader) {
        return reader.committee() || reader.member() || Submitted.to(reader, review, book)
                ? book.lastReport(review.id()).map(report::of)
                : Optional.empty();
    }
}
