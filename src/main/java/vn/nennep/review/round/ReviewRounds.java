package vn.nennep.review.round;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.Register;
import vn.nennep.organization.VietnameseNames;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.platform.policy.Policy;
import vn.nennep.review.CellDeadlines;
import vn.nennep.review.Heads;
import vn.nennep.review.MemberReview;
import vn.nennep.review.MemberReviewState;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;

/** The rounds of cells and who is in them. */
@Component
public class ReviewRounds {

    /** What the committee prepared about one member before the meeting. */
    public record Remark(long memberReview, String words, RatingLevel expected) {}

    private static final Set<MemberReviewState> UNRATED = EnumSet.of(
            MemberReviewState.WRITING, MemberReviewState.WRITTEN, MemberReviewState.HELD, MemberReviewState.COMPLETED,
            MemberReviewState.DEFERRED);

    private final RoundRepository rounds;
    private final Reviews reviews;
    private final CellDeadlines deadlines;
    private final Subjects subjects;
    private final Register register;
    private final Policy policy;
    private final JdbcClient jdbc;

    ReviewRounds(
            RoundRepository rounds, Reviews reviews, CellDeadlines deadlines, Subjects subjects, Register register, Policy policy, JdbcClient jdbc) {
        this.rounds = rounds;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.subjects = subjects;
        this.register = register;
        this.policy = policy;
        this.jdbc = jdbc;
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public ReviewRound round(long id) {
        return rounds.findById(id).orElseThrow();
    }

    public Optional<ReviewRound> find(long id) {
        return rounds.findById(id);
    }

    /** Oldest first. */
    public List<ReviewRound> ofUnitReview(long unitReview) {
        return rounds.ofUnitReview(unitReview);
    }

    /** The last one in which the member was, whatever became of it. */
    public Optional<ReviewRound> lastOf(long memberReview) {
        return jdbc.sql("select max(round_id) from review_round_item where member_review_id = :review")
                .param("review", memberReview)
                .query(Long.class)
                .optional()
                .flatMap(rounds::findById);
    }

    /** Everybody who is or was in it, in the order of the meeting. */
    public List<RoundItem> items(long round) {
        return jdbc.sql("""
                        select member_review_id, position, remark, expected_level, remarked_by, remarked_at, left_reason
                          from review_round_item where round_id = :round order by position
                        """)
                .param("round", round)
                .query(RoundItem.class)
                .list();
    }

    /** Those with whom it goes on, in the order of the meeting. */
    public Map<RoundItem, MemberReview> goingOn(ReviewRound round) {
        Map<Long, MemberReview> all = reviews.membersOf(round.unitReviewId()).stream().collect(Collectors.toMap(MemberReview::id, Function.identity()));
        Map<RoundItem, MemberReview> going = new LinkedHashMap<>();
        items(round.id()).stream()
                .filter(item -> all.containsKey(item.memberReviewId()) && item.goesOn(all.get(item.memberReviewId())))
                .forEach(item -> going.put(item, all.get(item.memberReviewId())));
        return going;
    }

    /**
     * Those who wait for a supplementary round: once there was a first one, everybody who is to be rated, isn't yet and is in no round; put off, come back after a
     * suspension, or taken into the list later. Meanwhile they may have gone on with their self-reviews.
     */
    public List<MemberReview> waiting(long unitReview) {
        if (rounds.ofUnitReview(unitReview).isEmpty()) {
            return List.of();
        }
        Set<Long> underWay = Set.copyOf(jdbc.sql("""
                        select i.member_review_id from review_round_item i join review_round r on r.id = i.round_id
                         where r.unit_review_id = :unitReview and i.left_reason is null and r.state not in ('ANNOUNCED', 'EMPTY')
                        """)
                .param("unitReview", unitReview)
                .query(Long.class)
                .list());
        return reviews.membersOf(unitReview).stream()
                .filter(review -> review.inScope() && UNRATED.contains(review.state()) && !underWay.contains(review.id()))
                .toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public ReviewRound begin(UnitReview cell, List<MemberReview> members, boolean supplementary, String reason, String actor, LocalDateTime now) {
        ReviewCampaign campaign = reviews.campaignOf(cell);
        LocalDate due = supplementary
                ? now.toLocalDate().plus(policy.on(campaign.judged(), register.lineOf(cell.unitId())).period("review.supplementary.within"))
                : deadlines.of(campaign, cell.unitId());
        ReviewRound round = rounds.save(new ReviewRound(
                subjects.next(Rounds.KIND), campaign.id(), cell.id(), cell.unitId(), supplementary, reason, RoundState.REMARKS, 1, due, actor, now, null,
                null, null, null));
        List<MemberReview> ordered = new ArrayList<>(members);
        ordered.sort(order(cell.unitId(), now.toLocalDate()));
        for (int i = 0; i < ordered.size(); i++) {
            jdbc.sql("insert into review_round_item (round_id, member_review_id, position) values (:round, :review, :position)")
                    .param("round", round.id())
                    .param("review", ordered.get(i).id())
                    .param("position", i)
                    .update();
        }
        return round;
    }

    /** The head before his deputies, these before the others ({@code domain.md} §3.3 row 3); else by name. */
    private Comparator<MemberReview> order(String unit, LocalDate on) {
        Heads heads = Heads.of(register, unit, on);
        return Comparator.<MemberReview>comparingInt(review -> heads.rank(review.memberId()))
                .thenComparing(review -> register.nameOf(review.memberId()), VietnameseNames.byGivenName())
                .thenComparing(MemberReview::id);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remark(ReviewRound round, List<Remark> remarks, String actor, LocalDateTime now) {
        remarks.forEach(remark -> jdbc.sql("""
                        update review_round_item set remark = :words, expected_level = :level, remarked_by = :actor, remarked_at = :now
                         where round_id = :round and member_review_id = :review
                        """)
                .param("words", remark.words())
                .param("level", remark.expected() == null ? null : remark.expected().name())
                .param("actor", actor)
                .param("now", now)
                .param("round", round.id())
                .param("review", remark.memberReview())
                .update());
        rounds.save(round.in(RoundState.MEETING));
    }

    /** Takes a member out of the round: he waits for a supplementary one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putOff(ReviewRound round, MemberReview review, String reason) {
        leave(round, review.id(), reason);
        reviews.save(review.in(MemberReviewState.DEFERRED, reason));
    }

    /** Notes that the round goes on without those who are paused or not rated any more, so that whoever comes back is free for another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leaveBehind(ReviewRound round) {
        Set<Long> going = goingOn(round).values().stream().map(MemberReview::id).collect(Collectors.toSet());
        items(round.id()).stream()
                .filter(item -> item.leftReason() == null && !going.contains(item.memberReviewId()))
                .forEach(item -> leave(round, item.memberReviewId(), reviews.memberReview(item.memberReviewId()).state().label()));
    }

    private void leave(ReviewRound round, long review, String reason) {
        jdbc.sql("update review_round_item set left_reason = :reason where round_id = :round and member_review_id = :review")
                .param("reason", reason)
                .param("round", round.id())
                .param("review", review)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public ReviewRound save(ReviewRound round) {
        return rounds.save(round);
    }
}
