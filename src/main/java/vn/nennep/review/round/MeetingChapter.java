package vn.nennep.review.round;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewChapter;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.member.DossierRights;
import vn.nennep.review.round.MeetingRemarks.Said;
import vn.nennep.review.round.RatingVotes.Verdict;

/** What was said of a member at the meeting, how high he may be rated and why not higher; for himself, his committee, and who decides once he was proposed. */
@Component
class MeetingChapter implements MemberReviewChapter {

    private final MeetingRemarks remarks;
    private final RatingVotes votes;
    private final Words words;

    MeetingChapter(MeetingRemarks remarks, RatingVotes votes, Words words) {
        this.remarks = remarks;
        this.votes = votes;
        this.words = words;
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public Optional<Reading> read(MemberReview review, ReviewReader reader) {
        if (!DossierRights.mayRead(reader, review)) {
            return Optional.empty();
        }
        List<Said> said = remarks.of(review.id());
        Optional<Verdict> verdict = votes.lastOn(review.id());
        Reading.Builder reading = Reading.titled(words.of("round.chapter.said"));
        said.forEach(one -> reading
                .text(words.of("round.column.criticism"), one.criticism())
                .text(words.of("round.column.reply"), one.replyText() == null ? one.reply().label() : one.reply().label() + ": " + one.replyText()));
        verdict.ifPresent(one -> reading.text(words.of("round.column.cap"), one.capSentence()));
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }
}
