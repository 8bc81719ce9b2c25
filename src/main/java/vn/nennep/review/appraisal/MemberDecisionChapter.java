package vn.nennep.review.appraisal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.document.PaperRegistry;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewChapter;
import vn.nennep.review.Rating;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewReader;

/**
 * What the committee decided of a member: for himself and his cell from the notice on; who decides also reads what the appraisal gave before ({@code domain.md}
 * §7.2.3).
 */
@Component
class MemberDecisionChapter implements MemberReviewChapter {

    private final DecisionDesk desk;
    private final Ratings ratings;
    private final PaperRegistry registry;
    private final VotesText votes;
    private final Words words;

    MemberDecisionChapter(DecisionDesk desk, Ratings ratings, PaperRegistry registry, VotesText votes, Words words) {
        this.desk = desk;
        this.ratings = ratings;
        this.registry = registry;
        this.votes = votes;
        this.words = words;
    }

    @Override
    public int position() {
        return 80;
    }

    @Override
    public Optional<Reading> read(MemberReview review, ReviewReader reader) {
        if (!reader.self() && !reader.committee() && !reader.deciding()) {
            return Optional.empty();
        }
        Reading.Builder reading = Reading.titled(words.of("decision.chapter"));
        if (reader.deciding()) {
            appraised(review.id(), reading);
        }
        for (Map.Entry<Long, DecisionLine> entry : desk.linesOf(review.id()).entrySet()) {
            DecisionLine line = entry.getValue();
            if (reader.deciding() || line.noticePaper() != null) {
                RatingDecision decision = desk.decision(entry.getKey());
                reading.text(
                        words.of("decision.level"), words.of("decision.levelOn", line.level().label(), ReadableTime.of(decision.heldOn())));
                reading.text(words.of("appraisal.column.reason"), line.reason());
                if (reader.deciding()) {
                    reading.text(words.of("appraisal.column.votes"), votes.of(line.votes()));
                }
                papers(line, decision, reading);
            }
        }
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    private void appraised(long target, Reading.Builder reading) {
        Rating rating = ratings.find(target).orElse(null);
        if (rating != null && rating.appraisedLevel() != null) {
            reading.text(words.of("decision.appraisedLevel"), rating.appraisedLevel().label());
            reading.text(words.of("decision.appraisedReason"), desk.appraisalReason(target));
        }
    }

    private void papers(DecisionLine line, RatingDecision decision, Reading.Builder reading) {
        List<Long> issued = Stream.of(decision.paperId(), line.noticePaper()).filter(id -> id != null).toList();
        reading.text(
                words.of("decision.papers"),
                String.join("; ", issued.stream().flatMap(id -> registry.find(id).stream()).map(paper -> paper.cited()).toList()));
    }
}
