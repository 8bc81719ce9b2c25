package vn.nennep.review.collective;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewChapter;
import vn.nennep.review.collective.CollectiveBook.Comment;

/** What was said on the draft: all of it for the committee and, once it was submitted, for the one above; his own for everybody else of the unit. */
@Component
class CollectiveCommentsChapter implements UnitReviewChapter {

    private final CollectiveBook book;
    private final CollectiveTexts texts;

    CollectiveCommentsChapter(CollectiveBook book, CollectiveTexts texts) {
        this.book = book;
        this.texts = texts;
    }

    @Override
    public int position() {
        return 22;
    }

    @Override
    public Optional<Reading> read(UnitReview review, ReviewReader reader) {
        List<Comment> all = book.comments(review.id());
        return texts.comments(
                reader.committee() || Submitted.to(reader, review, book)
                        ? all
                        : all.stream().filter(comment -> reader.member() && reader.id().equals(comment.memberId())).toList());
    }
}
