package vn.nennep.review.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.review.MemberReview;
import vn.nennep.review.Rating;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Ratings;
import vn.nennep.review.Reviews;
import vn.nennep.review.appraisal.DossierBook;
import vn.nennep.review.ballot.BallotOutcome;
import vn.nennep.review.member.SelfReviews;
import vn.nennep.review.quota.QuotaPreview;
import vn.nennep.review.quota.QuotaSentences;
import vn.nennep.review.quota.QuotaVerdict;
import vn.nennep.review.round.RatingVotes.Verdict;
import vn.nennep.review.round.ReviewMeeting.Item;

/** What those who conduct a round are given to read at each of its steps. */
@Component
public class RoundReading {

    private static final String NONE = "–";

    private final ReviewRounds rounds;
    private final ReviewMeetings meetings;
    private final RatingVotes votes;
    private final RoundDesk desk;
    private final MemberCaps caps;
    private final Readiness readiness;
    private final SelfReviews selfReviews;
    private final DossierBook dossiers;
    private final QuotaPreview quota;
    private final QuotaSentences quotaWords;
    private final Reviews reviews;
    private final Ratings ratings;
    private final Register register;
    private final Words words;

    RoundReading(
            ReviewRounds rounds, ReviewMeetings meetings, RatingVotes votes, RoundDesk desk, MemberCaps caps, Readiness readiness, SelfReviews selfReviews,
            DossierBook dossiers, QuotaPreview quota, QuotaSentences quotaWords, Reviews reviews, Ratings ratings, Register register, Words words) {
        this.rounds = rounds;
        this.meetings = meetings;
        this.votes = votes;
        this.desk = desk;
        this.caps = caps;
        this.readiness = readiness;
        this.selfReviews = selfReviews;
        this.dossiers = dossiers;
        this.quota = quota;
        this.quotaWords = quotaWords;
        this.reviews = reviews;
        this.ratings = ratings;
        this.register = register;
        this.words = words;
    }

    /** Why there is this round, or why it was sent back; empty for the cell's first. */
    public Optional<Reading> occasion(ReviewRound round) {
        Reading.Builder reading = Reading.titled(words.of("round.reading.occasion"));
        reading.text(words.of("round.reading.reason"), round.reason());
        if (round.state() == RoundState.WITH_SUPERIOR) {
            reading.warning(words.of("round.reading.sentBack"));
            votes.last(round.id())
                    .flatMap(vote -> dossiers.find(vote.dossierId()))
                    .ifPresent(dossier -> reading.text(words.of("round.reading.sentBackReason"), dossier.conclusion()));
        }
        return reading.isEmpty() ? Optional.empty() : Optional.of(reading.build());
    }

    /** Each member's own level and the highest that may be proposed, as far as they are known; then what he wrote and what others said of him. */
    public List<Reading> aboutMembers(ReviewRound round) {
        Map<RoundItem, MemberReview> going = rounds.goingOn(round);
        Map<Long, Rating> rated = ratings.of(going.values().stream().map(MemberReview::id).toList());
        List<Reading> readings = new ArrayList<>();
        readings.add(Reading.titled(words.of("round.reading.members"))
                .table(
                        null,
                        List.of(
                                words.of("round.column.member"), words.of("round.column.state"), words.of("round.column.self"), words.of("round.column.cap")),
                        going.values().stream()
                                .map(review -> List.of(
                                        register.nameOf(review.memberId()), review.state().label(), level(rated.get(review.id()).selfLevel()),
                                        caps.of(review).map(caps::explained).orElse(words.of("round.reading.capUnknown"))))
                                .toList())
                .build());
        going.values().forEach(review -> {
            selfReviews.reading(review.id()).ifPresent(reading -> readings.add(of(review, reading)));
            selfReviews.opinions(review.id()).ifPresent(reading -> readings.add(of(review, reading)));
        });
        return readings;
    }

    private Reading of(MemberReview review, Reading reading) {
        return new Reading(register.nameOf(review.memberId()) + ": " + reading.title(), reading.blocks());
    }

    /** What the committee prepared; not for members before the meeting. */
    public Optional<Reading> remarks(ReviewRound round) {
        List<List<String>> rows = rounds.goingOn(round).entrySet().stream()
                .filter(entry -> entry.getKey().remark() != null)
                .map(entry -> List.of(
                        register.nameOf(entry.getValue().memberId()), entry.getKey().remark(), level(entry.getKey().expectedLevel())))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Reading.titled(words.of("round.reading.remarks"))
                        .table(
                                null,
                                List.of(words.of("round.column.member"), words.of("round.column.remark"), words.of("round.column.expected")), rows)
                        .build());
    }

    /** Who can be voted on, and what the others lack. */
    public Reading readiness(ReviewRound round) {
        Map<RoundItem, MemberReview> going = rounds.goingOn(round);
        Map<Long, Rating> rated = ratings.of(going.values().stream().map(MemberReview::id).toList());
        List<List<String>> ready = new ArrayList<>();
        List<List<String>> missing = new ArrayList<>();
        going.values().forEach(review -> readiness.missing(review).ifPresentOrElse(
                code -> missing.add(List.of(register.nameOf(review.memberId()), words.of("round.missing." + code))),
                () -> ready.add(List.of(
                        register.nameOf(review.memberId()), level(rated.get(review.id()).selfLevel()),
                        caps.of(review).map(caps::explained).orElse(NONE)))));
        return Reading.titled(words.of("round.reading.readiness"))
                .table(
                        words.of("round.reading.notReady", missing.size()), List.of(words.of("round.column.member"), words.of("round.column.missing")),
                        missing)
                .table(
                        words.of("round.reading.ready", ready.size()),
                        List.of(words.of("round.column.member"), words.of("round.column.self"), words.of("round.column.cap")), ready)
                .build();
    }

    /** What the ballot gave under which cap, in the order in which it is proposed. */
    public Reading results(ReviewRound round) {
        Map<Long, BallotOutcome.Result> results = desk.results(round);
        List<Verdict> ranked = desk.ranked(round);
        Map<Long, MemberReview> going = new HashMap<>();
        rounds.goingOn(round).values().forEach(review -> going.put(review.id(), review));
        Map<Long, Rating> rated = ratings.of(going.keySet());
        return Reading.titled(words.of("round.reading.results"))
                .table(
                        null,
                        List.of(
                                words.of("round.column.member"), words.of("round.column.self"), words.of("round.column.cap"), words.of("round.column.votes"),
                                words.of("round.column.voted")),
                        ranked.stream()
                                .map(verdict -> List.of(
                                        register.nameOf(going.get(verdict.memberReviewId()).memberId()),
                                        level(rated.get(verdict.memberReviewId()).selfLevel()), verdict.capSentence(),
                                        votes(results.get(verdict.memberReviewId())), voted(results.get(verdict.memberReviewId()))))
                                .toList())
                .build();
    }

    /** How the proposal would stand to the quota, by all three readings; only a look ahead ({@code domain.md} P6 row 13). */
    public Reading quota(ReviewRound round) {
        Map<Long, BallotOutcome.Result> results = desk.results(round);
        QuotaVerdict verdict = quota.ofCell(
                reviews.unitReview(round.unitReviewId()),
                desk.ranked(round).stream().map(ranked -> ProposalOrder.suggested(ranked, results.get(ranked.memberReviewId()))).toList());
        Reading.Builder reading = Reading.titled(words.of("round.reading.quota")).text(null, quotaWords.explained(verdict));
        if (verdict.over()) {
            reading.warning(words.of("round.reading.quotaOver", verdict.allowed()));
        }
        return reading.text(words.of("round.reading.quotaReadings"), quotaWords.readings(verdict)).build();
    }

    private String votes(BallotOutcome.Result result) {
        if (result == null || result.votes() == null) {
            return words.of("round.reading.withheld");
        }
        return Arrays.stream(RatingLevel.values())
                .filter(level -> result.votes().getOrDefault(level, 0) > 0)
                .map(level -> level.word() + ": " + result.votes().get(level))
                .collect(Collectors.joining("; "));
    }

    private String voted(BallotOutcome.Result result) {
        if (result == null || result.level() == null) {
            return words.of("round.reading.noMajority");
        }
        return result.revoted() ? words.of("round.reading.revoted", result.level().label()) : result.level().label();
    }

    /** What was decided, for the announcement. */
    public Reading decided(ReviewRound round) {
        Map<RoundItem, MemberReview> going = rounds.goingOn(round);
        Map<Long, Rating> rated = ratings.of(going.values().stream().map(MemberReview::id).toList());
        return Reading.titled(words.of("round.reading.decided"))
                .table(
                        null, List.of(words.of("round.column.member"), words.of("round.column.proposed"), words.of("round.column.decided")),
                        going.values().stream()
                                .map(review -> List.of(
                                        register.nameOf(review.memberId()), level(rated.get(review.id()).proposedLevel()),
                                        level(rated.get(review.id()).decidedLevel())))
                                .toList())
                .build();
    }

    /** The minutes of one meeting, for everybody of the cell. */
    public Reading meeting(ReviewMeeting meeting, Map<Long, MemberReview> reviews) {
        Reading.Builder reading = Reading.titled(words.of("round.reading.meeting", meeting.lastDay()));
        meeting.sittings().forEach(sitting -> reading.text(words.of("round.meeting.time"), words.of(
                "round.meeting.fromTo", sitting.fromAt().toLocalTime().toString(), sitting.toAt().toLocalTime().toString(), sitting.fromAt().toLocalDate())));
        reading.text(words.of("round.meeting.place"), meeting.place());
        reading.text(words.of("round.meeting.chair"), register.nameOf(meeting.chairId()));
        reading.text(words.of("round.meeting.ownChair"), meeting.ownChairId() == null ? null : register.nameOf(meeting.ownChairId()));
        reading.text(words.of("round.meeting.minuteTaker"), register.nameOf(meeting.minuteTakerId()));
        reading.text(words.of("round.meeting.cadre"), meeting.cadre());
        reading.text(words.of("round.meeting.attendance"), words.of("round.meeting.attended", meeting.present(), meeting.attendance().size()));
        reading.table(
                words.of("round.meeting.groups"), List.of(words.of("round.column.group"), words.of("round.column.reporter"), words.of("round.column.gist")),
                meeting.groups().stream()
                        .map(group -> List.of(register.unit(group.groupId()).name(), register.nameOf(group.reporterId()), group.gist()))
                        .toList());
        reading.table(
                words.of("round.meeting.items"),
                List.of(words.of("round.column.member"), words.of("round.column.criticism"), words.of("round.column.reply")),
                meeting.items().stream()
                        .filter(item -> reviews.containsKey(item.memberReviewId()))
                        .map(item -> List.of(register.nameOf(reviews.get(item.memberReviewId()).memberId()), item.criticism(), reply(item)))
                        .toList());
        reading.text(words.of("round.meeting.conclusion"), meeting.conclusion());
        return reading.build();
    }

    /** The last meeting of a round; empty before it. */
    public Optional<Reading> lastMeeting(ReviewRound round, Map<Long, MemberReview> reviews) {
        return meetings.last(round.id()).map(meeting -> meeting(meeting, reviews));
    }

    private static String reply(Item item) {
        return item.replyText() == null ? item.reply().label() : item.reply().label() + ": " + item.replyText();
    }

    private static String level(RatingLevel level) {
        return level == null ? NONE : level.label();
    }
}
