package vn.nennep.review.reconsideration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CommitteeFrame;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewChapter;
import vn.nennep.review.RelatedFiles;
import vn.nennep.review.ReviewFile.Link;
import vn.nennep.review.ReviewReader;
import vn.nennep.review.UnitReview;
import vn.nennep.review.UnitReviewChapter;

/**
 * What the file of a review says of complaints: until when one may be handed in, and those there are, for who may read them. To everybody else who opens
 * the file it says at most that the result is being looked into.
 */
@Component
class ComplaintChapters implements MemberReviewChapter, UnitReviewChapter, RelatedFiles {

    private final Complaints complaints;
    private final ComplaintTargets targets;
    private final ComplaintTurns turns;
    private final ComplaintHandlers handlers;
    private final CommitteeFrame frame;
    private final Words words;
    private final Clock clock;

    ComplaintChapters(
            Complaints complaints, ComplaintTargets targets, ComplaintTurns turns, ComplaintHandlers handlers, CommitteeFrame frame, Words words, Clock clock) {
        this.complaints = complaints;
        this.targets = targets;
        this.turns = turns;
        this.handlers = handlers;
        this.frame = frame;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public int position() {
        return 900;
    }

    @Override
    public Optional<Reading> read(MemberReview review, ReviewReader reader) {
        return read(review.id(), reader, reader.self());
    }

    @Override
    public Optional<Reading> read(UnitReview review, ReviewReader reader) {
        return read(review.id(), reader, reader.committee());
    }

    @Override
    public List<Link> linksFor(long subject, String member) {
        return complaints.about(subject).stream()
                .filter(complaint -> handlers.mayRead(member, complaint))
                .map(complaint -> new Link(
                        words.of("complaint.link", complaint.submittedAt().toLocalDate(), complaint.state().label()), "/xep-loai/" + complaint.id()))
                .toList();
    }

    private Optional<Reading> read(long subject, ReviewReader reader, boolean entitled) {
        return targets.find(subject).flatMap(target -> {
            Reading.Builder reading = Reading.titled(words.of("complaint.chapter.title"));
            if (target.rating().contested()) {
                reading.warning(words.of("complaint.chapter.contested"));
            }
            if (target.rating().lockedAt() != null) {
                reading.text(words.of("complaint.chapter.locked"), ReadableTime.of(target.rating().lockedAt().toLocalDate()));
            }
            if (entitled && target.rating().decided()) {
                ComplaintTurns.Possible possible = turns.on(target, LocalDate.now(clock));
                reading.text(
                        words.of("complaint.chapter.until"),
                        possible.allowed()
                                ? words.of("complaint.chapter.open", possible.window().lastDay(), frame.committee(possible.handlingUnit()))
                                : words.of(
                                        "complaint.chapter.bar." + possible.bar(),
                                        possible.window() == null ? "" : ReadableTime.of(possible.window().lastDay())));
            }
            reading.table(
                    null, List.of(words.of("complaint.chapter.day"), words.of("complaint.chapter.unit"), words.of("complaint.chapter.state")),
                    complaints.about(subject).stream()
                            .filter(complaint -> handlers.mayRead(reader.id(), complaint))
                            .map(complaint -> List.of(
                                    ReadableTime.of(complaint.submittedAt().toLocalDate()), frame.committee(complaint.unitId()),
                                    complaint.state().label()))
                            .toList());
            return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
        });
    }
}
