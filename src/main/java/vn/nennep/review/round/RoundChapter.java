package vn.nennep.review.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewChapter;

/**
 * The rounds in the file of a cell's review. The committee's remarks before the meeting are for the committee only; what was said at the meeting is for all of the
 * cell, and for who decides once it was sent to him; the levels that were proposed are not for members before they are decided and announced.
 */
@Component
class RoundChapter implements UnitReviewChapter {

    private final ReviewRounds rounds;
    private final ReviewMeetings meetings;
    private final RoundReading reading;
    private final Reviews reviews;
    private final Words words;

    RoundChapter(ReviewRounds rounds, ReviewMeetings meetings, RoundReading reading, Reviews reviews, Words words) {
        this.rounds = rounds;
        this.meetings = meetings;
        this.reading = reading;
        this.reviews = reviews;
        this.words = words;
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public Optional<Reading> read(UnitReview review, ReviewReader reader) {
        List<ReviewRound> all = rounds.ofUnitReview(review.id());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, MemberReview> members = reviews.membersOf(review.id()).stream().collect(Collectors.toMap(MemberReview::id, Function.identity()));
        List<Reading.Block> blocks = new ArrayList<>();
        for (ReviewRound round : all) {
            blocks.addAll(head(round).blocks());
            if (reader.committee()) {
                reading.remarks(round).ifPresent(remarks -> blocks.addAll(remarks.blocks()));
            }
            if (reader.committee() || reader.member() || reader.deciding() && round.sentUp()) {
                meetings.of(round.id()).forEach(meeting -> blocks.addAll(reading.meeting(meeting, members).blocks()));
            }
            if (round.state() == RoundState.ANNOUNCED) {
                blocks.addAll(reading.decided(round).blocks());
            }
        }
        return Optional.of(new Reading(words.of("round.chapter"), blocks));
    }

    private Reading head(ReviewRound round) {
        Reading.Builder head = Reading.titled("");
        head.text(
                words.of(round.supplementary() ? "round.chapter.supplementary" : "round.chapter.first", round.begunAt().toLocalDate()),
                round.state().label());
        head.text(words.of("round.reading.reason"), round.reason());
        if (round.announcedOn() != null) {
            head.text(words.of("round.chapter.announced"), words.of("round.chapter.announcedOn", round.announcedOn()));
        }
        return head.build();
    }
}
