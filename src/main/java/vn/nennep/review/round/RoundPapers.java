package vn.nennep.review.round;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.document.Closing;
import vn.nennep.document.IssuerKind;
import vn.nennep.document.MinutesPaper;
import vn.nennep.document.PaperHeader;
import vn.nennep.document.PaperRegistry;
import vn.nennep.document.RatingProposalPaper;
import vn.nennep.document.ReviewMinutesPaper;
import vn.nennep.document.SignatoryPosition;
import vn.nennep.organization.ActivityStatus;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.organization.UnitRole;
import vn.nennep.platform.web.Words;
import vn.nennep.review.DecidingCommittee;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.Rating;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.ballot.BallotOutcome;
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
    private final PaperRegistry registry;
    private final Register register;
    private final Words words;
    private final Clock clock;

    RoundPapers(
            Reviews reviews, Ratings ratings, ReviewMeetings meetings, RatingVotes votes, RoundDesk desk, DecidingCommittee deciding,
            PaperRegistry registry, Register register, Words words, Clock clock) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.meetings = meetings;
        this.votes = votes;
        this.desk = desk;
        this.deciding = deciding;
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
        Map<Long, Rating> rated = ratings.of(proposed.stream().map(Verdict::memberReviewId).toList());
        Map<Long, BallotOutcome.Result> results = desk.results(round);
        return new RatingProposalPaper(
                header(round), campaign.campaignYear(), committee(deciding.ofMembers(round.unitId(), campaign.campaignYear())), vote.basis(), all.size(),
                (int) all.values().stream().filter(MemberReview::inScope).count(),
                (int) all.values().stream().filter(review -> review.inScope() && review.state() == MemberReviewState.DEFERRED).count(), vote.entitled(),
                Arrays.stream(RatingLevel.values()).map(level -> count(proposed, level)).toList(),
                proposed.stream()
                        .map(verdict -> new RatingProposalPaper.Member(
                                register.nameOf(all.get(verdict.memberReviewId()).memberId()), shortLabel(rated.get(verdict.memberReviewId()).selfLevel()),
                                verdict.capLevel().shortLabel(), votesFor(verdict, results.get(verdict.memberReviewId()), vote.entitled()),
                                verdict.proposedLevel().shortLabel()))
                        .toList(),
                proposed.stream()
                        .filter(verdict -> verdict.proposedReason() != null)
                        .map(verdict -> words.of(
                                "round.paper.reason", register.nameOf(all.get(verdict.memberReviewId()).memberId()), verdict.proposedReason()))
                        .toList(),
                closing(round, vote));
    }

    private static RatingProposalPaper.Count count(List<Verdict> proposed, RatingLevel level) {
        int count = (int) proposed.stream().filter(verdict -> verdict.proposedLevel() == level).count();
        BigDecimal percent = BigDecimal.valueOf(100L * count).divide(BigDecimal.valueOf(proposed.size()), 2, RoundingMode.HALF_UP);
        return new RatingProposalPaper.Count(level.label(), count, percent);
    }

    /** How many voted for what is proposed, of those entitled; null where totals are withheld. */
    private static String votesFor(Verdict verdict, BallotOutcome.Result result, int entitled) {
        return result == null || result.votes() == null ? null : result.votes().getOrDefault(verdict.proposedLevel(), 0) + "/" + entitled;
    }

    private static String shortLabel(RatingLevel level) {
        return level == null ? null : level.shortLabel();
    }

    private PaperHeader header(ReviewRound round) {
        Unit unit = register.unit(round.unitId());
        return new PaperHeader(register.unit(unit.parentId()).name(), unit.name(), IssuerKind.CELL, unit.place(), today());
    }

    private Closing closing(ReviewRound round, Vote vote) {
        String signatory = vote.proposedBy();
        List<UnitRole> held =
                register.rolesOf(signatory, vote.proposedAt().toLocalDate()).stream().filter(role -> role.unitId().equals(round.unitId())).toList();
        SignatoryPosition position = SignatoryPosition.SUBSTITUTE;
        if (held.stream().anyMatch(role -> role.role() == Role.SECRETARY && !role.substitute())) {
            position = SignatoryPosition.SECRETARY;
        } else if (held.stream().anyMatch(role -> role.role() == Role.DEPUTY_SECRETARY)) {
            position = SignatoryPosition.DEPUTY_SECRETARY;
        }
        ReviewCampaign campaign = reviews.campaign(round.campaignId());
        return new Closing(
                List.of(words.of("round.paper.recipient", committee(deciding.ofMembers(round.unitId(), campaign.campaignYear())))), position,
                register.nameOf(signatory));
    }

    /** Papers go not to the organisation (đảng bộ) but to its committee (đảng ủy). */
    private String committee(String unit) {
        String name = register.unit(unit).name();
        String organization = words.of("round.paper.organization") + " ";
        return name.startsWith(organization) ? words.of("round.paper.committee", name.substring(organization.length())) : name;
    }

    private String term(ReviewRound round) {
        return register.termOf(round.unitId(), today()).orElseThrow(() -> new IllegalStateException("No term of unit " + round.unitId()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
