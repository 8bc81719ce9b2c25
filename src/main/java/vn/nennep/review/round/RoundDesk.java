package vn.nennep.review.round;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.CellMember;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.PolicyOn;
import vn.nennep.review.DecidingCommittee;
import vn.nennep.review.Heads;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.Rating;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.appraisal.DossierKind;
import vn.nennep.review.appraisal.Dossiers;
import vn.nennep.review.ballot.BallotOutcome;
import vn.nennep.review.ballot.BallotPlan;
import vn.nennep.review.ballot.Ballots;
import vn.nennep.review.gate.Cap;
import vn.nennep.review.member.SelfReviews;
import vn.nennep.review.round.RatingVotes.Proposed;
import vn.nennep.review.round.RatingVotes.Verdict;
import vn.nennep.review.round.ReviewMeeting.Attendance;
import vn.nennep.review.round.ReviewMeeting.Item;

/** The steps of a round after the remarks: meeting, ballot, proposal, announcement; each with its order rules ({@code domain.md} P6 rows 9–14 and 18). */
@Component
public class RoundDesk {

    private static final int SHORTEST_REASON = 10;

    private final ReviewRounds rounds;
    private final ReviewMeetings meetings;
    private final RatingVotes votes;
    private final MemberCaps caps;
    private final Readiness readiness;
    private final SelfReviews selfReviews;
    private final Ballots ballots;
    private final Dossiers dossiers;
    private final Reviews reviews;
    private final Ratings ratings;
    private final DecidingCommittee deciding;
    private final Register register;
    private final Policy policy;

    RoundDesk(
            ReviewRounds rounds, ReviewMeetings meetings, RatingVotes votes, MemberCaps caps, Readiness readiness, SelfReviews selfReviews, Ballots ballots,
            Dossiers dossiers, Reviews reviews, Ratings ratings, DecidingCommittee deciding, Register register, Policy policy) {
        this.rounds = rounds;
        this.meetings = meetings;
        this.votes = votes;
        this.caps = caps;
        this.readiness = readiness;
        this.selfReviews = selfReviews;
        this.ballots = ballots;
        this.dossiers = dossiers;
        this.reviews = reviews;
        this.ratings = ratings;
        this.deciding = deciding;
        this.register = register;
        this.policy = policy;
    }

    /** One member who waits for a supplementary round, and why. */
    public record PutOff(long memberReview, String reason) {}

    /**
     * Who may vote.
     *
     * @param reason why it isn't whom the rule gives; null when it is
     */
    public record Voters(List<String> entitled, String reason) {}

    /**
     * Writes down the meeting; who wasn't there is put off ({@code domain.md} P6 row 9: excused to a later slot, unexcused isn't rated until it is done).
     *
     * @throws Refusal naming each field that can't be so
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(ReviewRound round, ReviewMeeting meeting, String actor, LocalDateTime now) {
        reviews.hold(round.unitReviewId());
        Map<Long, MemberReview> going =
                rounds.goingOn(round).values().stream().collect(Collectors.toMap(MemberReview::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<Finding> findings = check(round, going.values().stream().collect(Collectors.toMap(MemberReview::id, MemberReview::memberId)), meeting, now)
                .judge(meeting);
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        meetings.record(meeting, actor, now);
        Set<Long> reviewed = meeting.items().stream().map(Item::memberReviewId).collect(Collectors.toSet());
        going.values().stream()
                .filter(review -> !reviewed.contains(review.id()))
                .forEach(review -> rounds.putOff(round, review, absence(meeting.attendanceOf(review.memberId()))));
        rounds.save(round.inCurrentAttempt(RoundState.COMPLETION));
    }

    private MeetingCheck check(ReviewRound round, Map<Long, String> reviewed, ReviewMeeting meeting, LocalDateTime now) {
        LocalDate day = meeting.sittings().isEmpty() ? now.toLocalDate() : meeting.lastDay();
        PolicyOn rules = rules(round);
        return new MeetingCheck(
                register.membersOf(round.unitId(), day).stream().map(CellMember::id).collect(Collectors.toSet()), reviewed,
                Heads.of(register, round.unitId(), day), rules.ratio("quorum.ratio"),
                Duration.ofHours(shortestHours(round)), now);
    }

    private PolicyOn rules(ReviewRound round) {
        return policy.on(reviews.campaign(round.campaignId()).judged(), register.lineOf(round.unitId()));
    }

    /** How many hours the meeting must last at least, sittings together. */
    public long shortestHours(ReviewRound round) {
        PolicyOn rules = rules(round);
        return (long) rules.days("review.minDuration") * rules.integer("review.hoursPerDay");
    }

    /** By when ratings that were decided on a day are told in the cell. */
    public LocalDate announceBy(ReviewRound round, LocalDate decided) {
        return decided.plus(rules(round).period("review.announce.within"));
    }

    private static String absence(Optional<Attendance> line) {
        String reason = line.map(Attendance::reason).orElse(null);
        String presence = line.map(Attendance::presence).orElse(Presence.UNEXCUSED).label();
        return reason == null ? presence : presence + ": " + reason;
    }

    /** Tells each who was reviewed at the last meeting to complete his self-review. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void inform(ReviewRound round, LocalDateTime now) {
        reviews.hold(round.unitReviewId());
        Set<Long> reviewed = meetings.last(round.id()).orElseThrow().items().stream().map(Item::memberReviewId).collect(Collectors.toSet());
        rounds.goingOn(round).values().stream().filter(review -> reviewed.contains(review.id())).forEach(review -> selfReviews.held(review, now));
    }

    /**
     * Settles who is voted on under which cap, and who votes.
     *
     * @return the ballot; empty when nobody is left to vote on
     * @throws Refusal if somebody isn't ready and isn't put off, or the voters can't be those
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> prepareVote(ReviewRound before, List<PutOff> putOffs, Voters voters, String actor, LocalDateTime now) {
        reviews.hold(before.unitReviewId());
        ReviewRound round = rounds.save(before.inCurrentAttempt(RoundState.VOTING));
        rounds.leaveBehind(round);
        Map<Long, MemberReview> going = new LinkedHashMap<>();
        rounds.goingOn(round).values().forEach(review -> going.put(review.id(), review));
        Set<Long> off = new HashSet<>();
        for (int i = 0; i < putOffs.size(); i++) {
            MemberReview review = going.remove(putOffs.get(i).memberReview());
            if (review == null || !off.add(review.id())) {
                throw Refusal.at("putOff[" + i + "].member", "round.vote.putOffTwice");
            }
            rounds.putOff(round, review, putOffs.get(i).reason());
        }
        for (MemberReview review : going.values()) {
            readiness.missing(review).ifPresent(code -> {
                throw Refusal.at("putOff", "round.vote.notReady." + code, register.nameOf(review.memberId()));
            });
        }
        if (going.isEmpty()) {
            votes.prepared(round, null, 0, null, actor, now);
            rounds.save(rounds.round(round.id()).in(RoundState.EMPTY));
            return Optional.empty();
        }
        Electorate byRule = Electorate.of(register.membersOf(round.unitId(), now.toLocalDate()), meetings.last(round.id()));
        checkVoters(round, byRule, voters, now);
        List<BallotPlan.Item> items = new ArrayList<>();
        for (MemberReview review : going.values()) {
            Cap cap = caps.of(review).orElseThrow();
            String sentence = caps.explained(cap);
            votes.capped(round, items.size(), review.id(), cap, sentence);
            ratings.record(review.id(), RatingStage.CAP, cap.level(), String.join(", ", cap.reasons()), null, now);
            items.add(new BallotPlan.Item(review.id(), cap.level().andBelow(), cap.reasons().isEmpty() ? null : sentence));
        }
        long ballot = ballots.prepare(
                new BallotPlan(round.campaignId(), round.unitReviewId(), round.unitId(), items, voters.entitled(), actor, now));
        votes.prepared(
                round, ballot, voters.entitled().size(), same(byRule.entitled(), voters.entitled()) ? null : voters.reason(), actor, now);
        return Optional.of(ballot);
    }

    private void checkVoters(ReviewRound round, Electorate byRule, Voters voters, LocalDateTime now) {
        if (voters.entitled().isEmpty()) {
            throw Refusal.at("entitled", "round.vote.nobodyVotes");
        }
        if (!Electorate.possible(register.membersOf(round.unitId(), now.toLocalDate())).containsAll(voters.entitled())) {
            throw Refusal.at("entitled", "round.vote.notEntitled");
        }
        if (!same(byRule.entitled(), voters.entitled()) && tooShort(voters.reason())) {
            throw Refusal.at("entitledReason", "round.vote.entitledReason");
        }
    }

    private static boolean same(List<String> one, List<String> other) {
        return new HashSet<>(one).equals(new HashSet<>(other));
    }

    /** What the last ballot of the round gave for each who was voted on. */
    public Map<Long, BallotOutcome.Result> results(ReviewRound round) {
        return votes.last(round.id())
                .filter(vote -> vote.ballotId() != null)
                .map(vote -> ballots.outcome(vote.ballotId()).results().stream()
                        .collect(Collectors.toMap(BallotOutcome.Result::target, Function.identity())))
                .orElse(Map.of());
    }

    /** Those who were voted on, in the order in which they are proposed. */
    public List<Verdict> ranked(ReviewRound round) {
        return new ProposalOrder(results(round), this::score).of(goingOnOf(round));
    }

    private double score(long review) {
        return selfReviews.figuresOf(review).map(figures -> figures.score() == null ? 0 : figures.score().doubleValue()).orElse(0.0);
    }

    /** Those who were voted on and are still to be rated. */
    private List<Verdict> goingOnOf(ReviewRound round) {
        Set<Long> going = rounds.goingOn(round).values().stream().map(MemberReview::id).collect(Collectors.toSet());
        return votes.verdicts(round.id(), round.attempt()).stream().filter(verdict -> going.contains(verdict.memberReviewId())).toList();
    }

    /**
     * Proposes a level for each to the committee that decides.
     *
     * @param levels in the order in which they are proposed
     * @return the dossier
     * @throws Refusal if somebody is missing, or a level needs a reason and has none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long propose(ReviewRound round, List<Proposed> levels, String basis, String actor, LocalDateTime now) {
        reviews.hold(round.unitReviewId());
        Map<Long, Verdict> verdicts = goingOnOf(round).stream().collect(Collectors.toMap(Verdict::memberReviewId, Function.identity()));
        Map<Long, BallotOutcome.Result> results = results(round);
        checkLevels(levels, verdicts, results, actor);
        for (Proposed proposed : levels) {
            RatingLevel voted = Optional.ofNullable(results.get(proposed.memberReview())).map(BallotOutcome.Result::level).orElse(null);
            Rating rating = ratings.of(proposed.memberReview());
            if (rating.votedLevel() != voted) {
                ratings.record(proposed.memberReview(), RatingStage.VOTE, voted, null, null, now);
            }
            ratings.record(proposed.memberReview(), RatingStage.PROPOSAL, proposed.level(), proposed.reason(), actor, now);
            reviews.save(reviews.memberReview(proposed.memberReview()).in(MemberReviewState.PROPOSED));
        }
        ReviewCampaign campaign = reviews.campaign(round.campaignId());
        long dossier = dossiers.submit(
                round.unitReviewId(), deciding.ofMembers(round.unitId(), campaign.campaignYear()), DossierKind.MEMBERS, round.businessKey(campaign),
                levels.stream().map(Proposed::memberReview).toList(), actor, now);
        votes.proposed(round, levels, basis, dossier, actor, now);
        rounds.save(round.in(RoundState.WITH_SUPERIOR));
        return dossier;
    }

    private void checkLevels(List<Proposed> levels, Map<Long, Verdict> verdicts, Map<Long, BallotOutcome.Result> results, String actor) {
        List<Finding> findings = new ArrayList<>();
        Set<Long> seen = new LinkedHashSet<>();
        for (int i = 0; i < levels.size(); i++) {
            Proposed proposed = levels.get(i);
            Verdict verdict = verdicts.get(proposed.memberReview());
            if (verdict == null || !seen.add(proposed.memberReview())) {
                findings.add(new Finding("levels[" + i + "].member", "round.proposal.twice"));
            } else if (reviews.memberReview(proposed.memberReview()).memberId().equals(actor)
                    && proposed.level().betterThan(ProposalOrder.suggested(verdict, results.get(proposed.memberReview())))) {
                // fault S-11: for himself he proposes what the cell voted, somebody else of its leaders may propose more
                findings.add(new Finding("levels[" + i + "].level", "round.proposal.own"));
            } else if (tooShort(proposed.reason())) {
                String at = "levels[" + i + "].reason";
                why(proposed.level(), verdict, results.get(proposed.memberReview()))
                        .ifPresent(code -> findings.add(new Finding(at, code, verdict.capLevel().label())));
            }
        }
        if (findings.isEmpty() && seen.size() < verdicts.size()) {
            findings.add(new Finding("levels", "round.proposal.missing"));
        }
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    /** Why a level has to be reasoned; empty when it hasn't. */
    private static Optional<String> why(RatingLevel level, Verdict verdict, BallotOutcome.Result result) {
        if (level.betterThan(verdict.capLevel())) {
            return Optional.of("round.proposal.aboveCap");
        }
        if (result == null || result.level() == null) {
            return Optional.of("round.proposal.noMajority");
        }
        return level == result.level() ? Optional.empty() : Optional.of("round.proposal.otherThanVoted");
    }

    /** Writes down that the decided ratings were told in the cell. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(ReviewRound round, LocalDate on, String words, String actor, LocalDateTime now) {
        if (on.isAfter(now.toLocalDate())) {
            throw Refusal.at("announcedOn", "round.announce.inTheFuture");
        }
        Optional<LocalDate> decided = ratings.of(goingOnOf(round).stream().map(Verdict::memberReviewId).toList()).values().stream()
                .map(Rating::decidedOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        if (decided.isPresent() && on.isBefore(decided.get())) {
            throw Refusal.at("announcedOn", "round.announce.beforeDecision", decided.get());
        }
        rounds.save(round.announced(on, actor, words));
    }

    private static boolean tooShort(String reason) {
        return reason == null || reason.length() < SHORTEST_REASON;
    }
}
