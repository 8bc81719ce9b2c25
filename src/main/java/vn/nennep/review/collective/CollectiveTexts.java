package vn.nennep.review.collective;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.PartyMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.calendar.Holiday;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.Rating;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewPrompts;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.ballot.BallotOutcome;
import vn.nennep.review.ballot.Ballots;
import vn.nennep.review.collective.CollectiveBook.Comment;
import vn.nennep.review.collective.CollectiveBook.ExceptedTarget;
import vn.nennep.review.collective.CollectiveBook.Invitation;
import vn.nennep.review.collective.CollectiveBook.Proposal;

/** What those who do the steps of an organisation's review, and those who open its file, are given to read. */
@Component
public class CollectiveTexts {

    private final Reviews reviews;
    private final Ratings ratings;
    private final CollectiveBook book;
    private final CollectiveIndicators indicators;
    private final CollectiveReading report;
    private final UnitCap caps;
    private final Ballots ballots;
    private final ReviewPrompts prompts;
    private final Register register;
    private final Words words;

    CollectiveTexts(
            Reviews reviews, Ratings ratings, CollectiveBook book, CollectiveIndicators indicators, CollectiveReading report, UnitCap caps,
            Ballots ballots, ReviewPrompts prompts, Register register, Words words) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.book = book;
        this.indicators = indicators;
        this.report = report;
        this.caps = caps;
        this.ballots = ballots;
        this.prompts = prompts;
        this.register = register;
        this.words = words;
    }

    /** For who writes the draft: what the system knows of the year, and why a committee begins before all below are done. */
    public List<Reading> beforeWriting(UnitReview review) {
        List<Reading> readings = new ArrayList<>();
        prompts.reading(review.id()).ifPresent(readings::add);
        readings.add(report.of(indicators.of(review)));
        exceptions(review).ifPresent(readings::add);
        return readings;
    }

    public List<Reading> draft(UnitReview review) {
        return book.draft(review.id()).map(report::of).stream().toList();
    }

    public String leadHint(DraftLead lead, LocalDateTime sentAt) {
        return words.of(lead.blocks() ? "collective.lead.hintBlock" : "collective.lead.hintWarn", sentAt.toLocalDate(), lead.least());
    }

    /** What was said on the draft, with how many were asked. */
    public Reading comments(UnitReview review, int asked) {
        List<Comment> all = book.comments(review.id());
        long members = all.stream().filter(comment -> comment.memberId() != null && comment.unitId() == null).count();
        return comments(Reading.titled(words.of("collective.read.comments")).text(null, words.of("collective.read.commented", members, asked)), all);
    }

    /** That the year's holidays aren't confirmed, and which are counted meanwhile. */
    public Reading expectedHolidays(int year, List<Holiday> expected) {
        return Reading.titled(words.of("holiday.expected.title", Integer.toString(year)))
                .warning(words.of("holiday.expected.unconfirmed", Integer.toString(year)))
                .text(null, expected.stream().map(holiday -> words.of("holiday.line", holiday.day(), holiday.name())).collect(Collectors.joining("; ")))
                .build();
    }

    /** The opinions that a reader may read; empty when there is none. */
    public Optional<Reading> comments(List<Comment> shown) {
        return shown.isEmpty() ? Optional.empty() : Optional.of(comments(Reading.titled(words.of("collective.read.comments")), shown));
    }

    private Reading comments(Reading.Builder reading, List<Comment> comments) {
        return reading.table(null, List.of(words.of("collective.column.from"), words.of("collective.column.opinion")),
                        comments.stream()
                                .map(comment -> List.of(from(comment), comment.body() == null ? words.of("collective.read.agrees") : comment.body()))
                                .toList())
                .build();
    }

    private String from(Comment comment) {
        if (comment.memberId() == null) {
            return comment.organization();
        }
        return comment.unitId() == null
                ? register.nameOf(comment.memberId())
                : words.of("collective.read.forUnit", register.nameOf(comment.memberId()), register.unit(comment.unitId()).name());
    }

    public List<Reading> beforeMeeting(UnitReview review) {
        List<Reading> readings = new ArrayList<>();
        if (!book.meetings(review.id()).isEmpty()) {
            readings.add(Reading.titled(words.of("collective.read.sentBack")).warning(words.of("collective.read.meetAgain")).build());
        }
        book.invitation(review.id()).map(this::invitation).ifPresent(readings::add);
        book.lastReport(review.id()).map(report::of).ifPresent(readings::add);
        comments(book.comments(review.id())).ifPresent(readings::add);
        return readings;
    }

    public List<Reading> afterMeeting(UnitReview review) {
        List<Reading> readings = new ArrayList<>();
        book.lastMeeting(review.id()).map(this::meeting).ifPresent(readings::add);
        comments(book.comments(review.id())).ifPresent(readings::add);
        readings.add(report.of(indicators.of(review)));
        return readings;
    }

    public List<Reading> beforeProposal(UnitReview review) {
        List<Reading> readings = new ArrayList<>();
        rating(review, false).ifPresent(readings::add);
        book.lastReport(review.id()).map(report::of).ifPresent(readings::add);
        return readings;
    }

    public Reading invitation(Invitation invitation) {
        return Reading.titled(words.of("collective.read.invitation"))
                .text(words.of("collective.mail.when"), ReadableTime.of(invitation.meetsAt()))
                .text(words.of("collective.mail.where"), invitation.venue())
                .text(words.of("collective.read.lead"), words.of("collective.read.leadShown", invitation.leadDays()))
                .text(words.of("collective.read.shortReason"), invitation.shortReason())
                .build();
    }

    public Reading meeting(CollectiveMeeting meeting) {
        Map<String, String> names = names(meeting);
        long present = meeting.present().size();
        String absent = meeting.attendance().stream()
                .filter(row -> !row.present())
                .map(row -> row.reason() == null
                        ? words.of("collective.read.absent", names.get(row.memberId()), row.status().label())
                        : words.of("collective.read.absentFor", names.get(row.memberId()), row.status().label(), row.reason()))
                .collect(Collectors.joining("\n"));
        return Reading.titled(words.of("collective.read.meeting", meeting.number()))
                .text(null, words.of(
                        "collective.read.meetingHeld", meeting.startedAt(), meeting.venue(), CollectiveReading.number(meeting.days()),
                        names.get(meeting.chairId()), names.get(meeting.minuteTakerId())))
                .text(words.of("collective.read.durationReason"), meeting.durationReason())
                .text(words.of("collective.read.attendance"), words.of("collective.read.attendanceShown", present, meeting.attendance().size()))
                .text(words.of("collective.read.absentees"), absent)
                .text(words.of("collective.field.guests"), meeting.guests())
                .table(words.of("collective.read.opinions"), List.of(words.of("collective.column.from"), words.of("collective.column.opinion")),
                        meeting.opinions().stream()
                                .map(row -> List.of(row.memberId() == null ? row.speaker() : names.get(row.memberId()), row.content()))
                                .toList())
                .table(words.of("collective.read.leaders"),
                        List.of(words.of("collective.column.leader"), words.of("collective.column.chair"), words.of("collective.column.gist")),
                        meeting.leaders().stream()
                                .map(row -> List.of(
                                        register.nameOf(reviews.memberReview(row.memberReviewId()).memberId()), names.get(row.chairId()), row.gist()))
                                .toList())
                .text(words.of("collective.field.conclusion"), meeting.conclusion())
                .build();
    }

    /** Names of everybody whom the meeting's record names, by id. */
    Map<String, String> names(CollectiveMeeting meeting) {
        List<String> ids = new ArrayList<>(meeting.attendance().stream().map(CollectiveMeeting.Attendance::memberId).toList());
        meeting.opinions().stream().map(CollectiveMeeting.Opinion::memberId).filter(id -> id != null).forEach(ids::add);
        meeting.leaders().stream().map(CollectiveMeeting.Leader::chairId).forEach(ids::add);
        ids.add(meeting.chairId());
        ids.add(meeting.minuteTakerId());
        return register.members(ids).values().stream().collect(Collectors.toMap(PartyMember::id, PartyMember::fullName));
    }

    /**
     * Cap, ballot and what was proposed.
     *
     * @param withProposal whether it is told what was proposed
     * @return empty before the first ballot was prepared
     */
    public Optional<Reading> rating(UnitReview review, boolean withProposal) {
        return book.lastBallot(review.id()).map(capped -> {
            Rating rating = ratings.of(review.id());
            Reading.Builder reading = Reading.titled(words.of("collective.read.rating"))
                    .text(words.of("collective.field.selfLevel"), label(rating.selfLevel()))
                    .text(
                            words.of("collective.read.cap"),
                            words.of("collective.read.capShown", capped.capLevel().label(), caps.explained(capped.cap())));
            ballots.lastOn(review.id())
                    .filter(outcome -> outcome.ballot() == capped.ballotId())
                    .ifPresent(outcome -> votes(outcome, review, reading));
            if (withProposal) {
                book.lastProposal(review.id()).ifPresent(proposal -> proposal(proposal, reading));
            }
            return reading.build();
        });
    }

    private void proposal(Proposal proposal, Reading.Builder reading) {
        reading.text(words.of("collective.read.proposal"), words.of(
                        "collective.read.proposalShown", proposal.level().label(), register.nameOf(proposal.proposedBy()), proposal.proposedAt()))
                .text(words.of("collective.read.proposalReason"), proposal.reason());
    }

    private void votes(BallotOutcome outcome, UnitReview review, Reading.Builder reading) {
        reading.text(
                words.of("collective.read.ballot"),
                words.of("collective.read.ballotShown", outcome.entitled(), outcome.issued(), outcome.collected()));
        outcome.results().stream().filter(result -> result.target() == review.id()).findFirst().ifPresent(own -> {
            if (own.level() == null) {
                reading.warning(words.of("collective.read.noLevel"));
            } else {
                reading.text(words.of("collective.read.voted"), own.level().label());
            }
            if (own.votes() == null) {
                reading.text(null, words.of("collective.read.withheld"));
            } else {
                reading.table(words.of("collective.read.votes"), List.of(words.of("collective.column.level"), words.of("collective.column.votes")),
                        own.votes().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry -> List.of(entry.getKey().label(), Integer.toString(entry.getValue())))
                                .toList());
            }
        });
        reading.table(words.of("collective.read.leaderVotes"), List.of(words.of("collective.column.leader"), words.of("collective.column.level")),
                outcome.results().stream()
                        .filter(result -> result.target() != review.id())
                        .map(result -> List.of(
                                reviews.findMemberReview(result.target()).map(MemberReview::memberId).map(register::nameOf).orElse(""),
                                result.level() == null ? words.of("collective.read.noLevelShort") : result.level().label()))
                        .toList());
    }

    /** What the committee above said of corruption. */
    public Optional<Reading> corruption(UnitReview review) {
        return book.corruption(review.id()).map(said -> Reading.titled(words.of("collective.read.corruptionSaid"))
                .text(
                        words.of(said.found() ? "collective.read.corruptionFound" : "collective.read.corruptionNone"),
                        words.of("collective.read.corruptionBy", said.note(), register.nameOf(said.recordedBy()), said.recordedAt()))
                .build());
    }

    /** Why a committee began before all below were done. */
    public Optional<Reading> exceptions(UnitReview review) {
        List<ExceptedTarget> exceptions = book.exceptions(review.id());
        return exceptions.isEmpty()
                ? Optional.empty()
                : Optional.of(Reading.titled(words.of("collective.read.exceptions"))
                        .table(null, List.of(words.of("collective.column.below"), words.of("collective.column.reason")),
                                exceptions.stream().map(row -> List.of(nameOf(row.targetId()), row.reason())).toList())
                        .build());
    }

    /** A unit's or a member's, by the id of its review. */
    String nameOf(long target) {
        return reviews.findUnitReview(target)
                .map(unit -> register.unit(unit.unitId()).name())
                .orElseGet(() -> register.nameOf(reviews.memberReview(target).memberId()));
    }

    private static String label(RatingLevel level) {
        return level == null ? null : level.label();
    }
}
