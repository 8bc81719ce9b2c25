package vn.nennep.review.member;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewChapter;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.Ratings.Change;
import vn.nennep.review.ReviewReader;

/** Which level each step gave the member, and when. He reads himself what he took and what was decided; what was proposed meanwhile isn't his yet. */
@Component
class LevelChapter implements MemberReviewChapter {

    private final Ratings ratings;
    private final Words words;

    LevelChapter(Ratings ratings, Words words) {
        this.ratings = ratings;
        this.words = words;
    }

    @Override
    public int position() {
        return 60;
    }

    @Override
    public Optional<Reading> read(MemberReview review, ReviewReader reader) {
        if (!DossierRights.mayRead(reader, review)) {
            return Optional.empty();
        }
        boolean more = !reader.self() && (reader.committee() || reader.deciding());
        List<List<String>> rows = ratings.changesOf(review.id()).stream()
                .filter(change -> more || own(change.stage()))
                .map(this::row)
                .toList();
        Reading.Builder reading = Reading.titled(words.of("member.chapter.levels"))
                .table(null, List.of(words.of("member.column.stage"), words.of("member.column.level"), words.of("member.column.at")), rows);
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    private static boolean own(RatingStage stage) {
        return stage == RatingStage.SELF || stage == RatingStage.DECISION || stage == RatingStage.RECONSIDERATION || stage == RatingStage.REOPENING;
    }

    private List<String> row(Change change) {
        return List.of(
                change.stage().label(), change.toLevel() == null ? words.of("member.chapter.taken") : change.toLevel().label(),
                ReadableTime.of(change.changedAt()));
    }
}
