package vn.nennep.review.discipline;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.review.FailedYears;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewChapter;
import vn.nennep.review.Rating;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewChapter;

/**
 * Discipline of the year, for himself and the committees; and that somebody was rated “không hoàn thành nhiệm vụ” years running, which is only pointed out
 * ({@code domain.md} §3.5).
 */
@Component
class DisciplineChapters implements MemberReviewChapter, UnitReviewChapter {

    private final DisciplineReading disciplines;
    private final Reviews reviews;
    private final Ratings ratings;
    private final FailedYears failed;
    private final Words words;

    DisciplineChapters(DisciplineReading disciplines, Reviews reviews, Ratings ratings, FailedYears failed, Words words) {
        this.disciplines = disciplines;
        this.reviews = reviews;
        this.ratings = ratings;
        this.failed = failed;
        this.words = words;
    }

    @Override
    public int position() {
        return 850;
    }

    @Override
    public Optional<Reading> read(MemberReview review, ReviewReader reader) {
        if (!reader.self() && !reader.committee() && !reader.deciding()) {
            return Optional.empty();
        }
        int year = reviews.campaignOf(review).campaignYear();
        Optional<Reading> year0 = disciplines.ofMember(review.memberId(), year);
        int running = decidedFailed(review) ? failed.running(review.memberId(), year) : 0;
        return reader.self() && !reader.committee() && !reader.deciding() ? year0 : alerted(year0, failed.alert(running, review.unitId(), year) ? running : 0);
    }

    @Override
    public Optional<Reading> read(UnitReview review, ReviewReader reader) {
        return reader.committee() || reader.deciding()
                ? disciplines.of(review.unitId(), reviews.campaignOf(review).campaignYear())
                : Optional.empty();
    }

    /** @param running how many failed years are pointed out; 0 for none */
    private Optional<Reading> alerted(Optional<Reading> discipline, int running) {
        if (running == 0) {
            return discipline;
        }
        Reading alert = Reading.titled(words.of("review.failed.title")).warning(words.of("review.failed", running)).build();
        return Optional.of(discipline
                .map(known -> new Reading(known.title(), Stream.concat(alert.blocks().stream(), known.blocks().stream()).toList()))
                .orElse(alert));
    }

    private boolean decidedFailed(MemberReview review) {
        return ratings.find(review.id()).map(Rating::decidedLevel).filter(level -> level == RatingLevel.NOT_COMPLETED).isPresent();
    }
}
