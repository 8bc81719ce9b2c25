package vn.nennep.review.round;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.MinutesPaper;
import vn.nennep.document.PaperHeader;
import vn.nennep.document.PaperRegistry;
import vn.nennep.document.RatingProposalPaper;
import vn.nennep.document.ReviewMinutesPaper;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.Register;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CommitteeFrame;
import vn.nennep.review.DecidingCommittee;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.Rating;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.ballot.BallotOutcome;
import vn.nennep.review.campaign.ListTotals;
import vn.nennep.review.round.RatingVotes.Verdict;
import vn.nennep.review.round.RatingVotes.Vote;
import vn.nennep.review.round.ReviewMeeting.Attendance;

/** The papers of a round: the minutes of its meeting and the proposal, both issued under a number of the cell. */
@Component
public class RoundPapers {

    private final Reviews reviews;
    private final Ratings ratings;
    private final ReviewMeetings meetings;
    private final RatingVotes votes;
    private final RoundDesk desk;
    private final DecidingCommittee deciding;
    private final CommitteeFrame frame;
    private final PaperRegistry registry;
    private final Register register;
    private final Words words;
    private final Clock clock;

    RoundPapers(
            Reviews reviews, Ratings ratings, ReviewMeetings meetings, RatingVotes votes, RoundDesk desk, DecidingCommittee deciding,
            CommitteeFrame frame, PaperRegistry registry, Register register, Words words, Clock clock) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.meetings = meetings;
        this.votes = votes;
        this.desk = desk;
        this.deciding = deciding;
        this.frame = frame;
        this.registry = registry;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    /** Numbers the minutes of the last meeting; a meeting that is held again has minutes of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issueMinutes(ReviewRound round) {
        registry.issue(minutes(round, meetings.last(round.id()).orElseThrow()), round.unitId(), term(round), round.id());
    }

    /** Numbers the proposal of the last attempt. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issueProposal(ReviewRound round) {
        registry.issue(proposal(round), round.unitId(), term(round), round.id());
    }

    ReviewMinutesPaper minutes(ReviewRound round, ReviewMeeting meeting) {
        Map<Long, MemberReview> all = reviews.membersOf(round.unitReviewId()).stream().collect(Collectors.toMap(MemberReview::id, Function.identity()));
        return new ReviewMinutesPaper(
                header(round), reviews.campaign(round.campaignId()).campaignYear(),
                meeting.sittings().stream().map(sitting -> new ReviewMinutesPaper.Sitting(sitting.fromAt(), sitting.toAt())).toList(), meeting.place(),
                meeting.shortReason(), attendance(meeting.attendance()), meeting.cadre(), register.nameOf(meeting.chairId()),
                meeting.ownChairId() == null ? null : register.nameOf(meeting.ownChairId()), register.nameOf(meeting.minuteTakerId()),
                meeting.groups().stream()
                        .map(group -> new ReviewMinutesPaper.Group(
                                register.unit(group.groupId()).name(), group.heldOn(), group.attended(), register.nameOf(group.reporterId()), group.gist()))
                        .toList(),
                meeting.items().stream()
                        .map(item -> new ReviewMinutesPaper.Item(
                                register.nameOf(all.get(item.memberReviewId()).memberId()), item.criticism(), words.of("round.paper.reply." + item.reply()),
                                item.replyText()))
                        .toList(),
                meeting.conclusion());
    }

    private MinutesPaper.Attendance attendance(List<Attendance> roll) {
        List<Attendance> obliged = roll.stream().filter(Attendance::obliged).toList();
        return new MinutesPaper.Attendance(
                obliged.size(), count(obliged, Presence.PRESENT), count(obliged, Presence.EXCUSED), count(obliged, Presence.UNEXCUSED),
                (int) roll.stream().filter(line -> line.activity() == ActivityStatus.EXEMPT).count(),
                roll.stream()
                        .filter(line -> line.presence() != Presence.PRESENT)
                        .map(line -> new MinutesPaper.Absence(
                                register.nameOf(line.memberId()), MinutesPaper.AbsenceKind.valueOf(line.presence().name()), line.reason()))
                        .toList());
    }

    private static int count(List<Attendance> roll, Presence presence) {
        return (int) roll.stream().filter(line -> line.presence() == presence).count();
    }

    RatingProposalPaper proposal(ReviewRound round) {
        ReviewCampaign campaign = reviews.campaign(round.campaignId());
        Map<Long, MemberReview> all = new HashMap<>();
        reviews.membersOf(round.unitReviewId()).forEach(review -> all.put(review.id(), review));
        Vote vote = votes.last(round.id()).orElseThrow();
        List<Verdict> proposed = votes.verdicts(round.id(), vote.attempt()).stream().filter(verdict -> verdict.proposedLevel() != null).toList();
        Set<Long> now = proposed.stream().map(Verdict::memberReviewId).collect(Collectors.toSet());
        Map<Long, Rating> rated = ratings.of(now);
        ListTotals totals = ListTotals.of(all.values());
        Map<Long, BallotOutcome.Result> results = desk.results(round);
        return new RatingProposalPaper(
                header(round), campaign.campaignYear(), addressee(round), vote.basis(), totals.total(), totals.inScope(), totals.reasons(),
                (int) all.values().stream().filter(review -> earlier(review) && !now.contains(review.id())).count(),
                (int) all.values().stream().filter(review -> review.inScope() && review.state() == MemberReviewState.DEFERRED).count(), vote.entitled(),
                Arrays.stream(RatingLevel.values()).map(level -> count(proposed, level)).toList(),
                proposed.stream()
                        .map(verdict -> new RatingProposalPaper.Member(
                                register.nameOf(all.get(verdict.memberReviewId()).memberId()), shortLabel(rated.get(verdict.memberReviewId()).selfLevel()),
                                verdict.capLevel().shortLabel(), votesFor(verdict, results.get(verdict.memberReviewId()), vote.entitled()),
                                verdict.proposedLevel().shortLabel()))
                        .toList(),
                results.values().stream().anyMatch(result -> result.votes() == null) ? words.of("round.paper.withheld") : null,
                proposed.stream()
                        .filter(verdict -> verdict.proposedReason() != null)
                        .map(verdict -> words.of(
                                "round.paper.reason", register.nameOf(all.get(verdict.memberReviewId()).memberId()), verdict.proposedReason()))
                        .toList(),
                enclosures(round, vote),
                frame.closing(
                        round.unitId(), List.of(words.of("paper.recipient.upper", addressee(round))), vote.proposedBy(), vote.proposedAt().toLocalDate()));
    }

    private static boolean earlier(MemberReview review) {
        return review.inScope() && (review.state() == MemberReviewState.PROPOSED || review.state() == MemberReviewState.DECIDED);
    }

    /** The minutes of the last meeting and of the count, and the self-reviews. */
    private List<String> enclosures(ReviewRound round, Vote vote) {
        Stream<IssuedPaper> meeting = registry.of(round.id()).stream()
                .filter(paper -> paper.template().equals(ReviewMinutesPaper.TEMPLATE.file()))
                .reduce((one, next) -> next)
                .stream();
        Stream<IssuedPaper> count = vote.ballotId() == null ? Stream.empty() : registry.of(vote.ballotId()).stream();
        return Stream.concat(Stream.concat(meeting, count).map(IssuedPaper::cited), Stream.of(words.of("round.paper.selfReviews"))).toList();
    }

    private static RatingProposalPaper.Count count(List<Verdict> proposed, RatingLevel level) {
        int count = (int) proposed.stream().filter(verdict -> verdict.proposedLevel() == level).count();
        BigDecimal percent = BigDecimal.valueOf(100L * count).divide(BigDecimal.valueOf(proposed.size()), 2, RoundingMode.HALF_UP);
        return new RatingProposalPaper.Count(level.label() + " (" + level.shortLabel() + ")", count, percent);
    }

    /** How many voted for what is proposed, of those entitled; null where totals are withheld. */
    private static String votesFor(Verdict verdict, BallotOutcome.Result result, int entitled) {
        return result == null || result.votes() == null ? null : result.votes().getOrDefault(verdict.proposedLevel(), 0) + "/" + entitled;
    }

    private static String shortLabel(RatingLevel level) {
        return level == null ? null : level.shortLabel();
    }

    private PaperHeader header(ReviewRound round) {
        return frame.header(round.unitId(), today());
    }

    private String addressee(ReviewRound round) {
        return frame.committee(deciding.ofMembers(round.unitId(), reviews.campaign(round.campaignId()).campaignYear()));
    }

    private String term(ReviewRound round) {
        return frame.term(round.unitId(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
