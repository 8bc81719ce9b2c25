package vn.nennep.review.collective;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;
import vn.nennep.review.gate.Cap;

/** The facts of organisations' reviews: reports, opinions, meetings, ballots, proposals. Writing happens in the caller's transaction. */
@Component
public class CollectiveBook {

    /**
     * What was said on the draft.
     *
     * @param memberId who said it; null for an organisation outside
     * @param unitId for which unit below he spoke; null when for himself
     * @param organization whose opinion it is, when it is nobody's of the Party
     * @param body null when he agrees and has nothing to add
     */
    public record Comment(String memberId, String unitId, String organization, String body, LocalDateTime givenAt) {}

    /**
     * How the collective was called together.
     *
     * @param leadDays working days between the sending of the draft and the meeting
     * @param shortReason why these are fewer than the policy says; null when they aren't
     */
    public record Invitation(LocalDateTime meetsAt, String venue, int leadDays, String shortReason, String closedBy, LocalDateTime closedAt) {}

    /** A ballot on the organisation, and the cap under which it was held. */
    public record CappedBallot(long ballotId, RatingLevel capLevel, String capReasons, String capRule, LocalDateTime preparedAt) {

        public Cap cap() {
            return new Cap(capLevel, capReasons == null ? List.of() : Arrays.asList(capReasons.split(",")), capRule);
        }
    }

    /** What was proposed to the committee that decides. */
    public record Proposal(int number, RatingLevel level, String reason, long dossierId, String proposedBy, LocalDateTime proposedAt) {}

    /** Why a committee begins although this unit or member below isn't decided yet. */
    public record ExceptedTarget(long targetId, String reason, String givenBy, LocalDateTime givenAt) {}

    /** What the committee above knows of corruption or grave waste. */
    public record Corruption(boolean found, String note, String recordedBy, LocalDateTime recordedAt) {}

    private final CollectiveReportRepository reports;
    private final CollectiveMeetingRepository meetings;
    private final Reviews reviews;
    private final JdbcClient jdbc;

    CollectiveBook(CollectiveReportRepository reports, CollectiveMeetingRepository meetings, Reviews reviews, JdbcClient jdbc) {
        this.reports = reports;
        this.meetings = meetings;
        this.reviews = reviews;
        this.jdbc = jdbc;
    }

    /** All versions, oldest first. */
    public List<CollectiveReport> reports(long unitReview) {
        return reports.findByUnitReviewIdOrderByNumber(unitReview);
    }

    public Optional<CollectiveReport> lastReport(long unitReview) {
        return last(reports(unitReview));
    }

    /** The draft that was sent for opinions; empty before. */
    public Optional<CollectiveReport> draft(long unitReview) {
        return last(reports(unitReview).stream().filter(report -> !report.complete()).toList());
    }

    /** The organisation's last complete report of an earlier year. */
    public Optional<CollectiveReport> ofEarlierYear(UnitReview review) {
        int year = reviews.campaignOf(review).campaignYear();
        return reviews.unitReviewsOf(review.unitId()).stream()
                .filter(earlier -> reviews.campaignOf(earlier).campaignYear() < year)
                .map(earlier -> last(reports(earlier.id()).stream().filter(CollectiveReport::complete).toList()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public CollectiveReport save(CollectiveReport report) {
        return reports.save(report);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void comment(long unitReview, Comment comment) {
        jdbc.sql("""
                        insert into collective_comment (unit_review_id, member_id, unit_id, organization, body, given_at)
                        values (:review, :member, :unit, :organization, :body, :at)
                        """)
                .param("review", unitReview)
                .param("member", comment.memberId())
                .param("unit", comment.unitId())
                .param("organization", comment.organization())
                .param("body", comment.body())
                .param("at", comment.givenAt())
                .update();
    }

    /** In the order in which they were given. */
    public List<Comment> comments(long unitReview) {
        return jdbc.sql("""
                        select member_id, unit_id, organization, body, given_at from collective_comment where unit_review_id = :review order by id
                        """)
                .param("review", unitReview)
                .query(Comment.class)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void invite(long unitReview, Invitation invitation) {
        jdbc.sql("""
                        insert into collective_invitation (unit_review_id, meets_at, venue, lead_days, short_reason, closed_by, closed_at)
                        values (:review, :meets, :venue, :lead, :reason, :by, :at)
                        """)
                .param("review", unitReview)
                .param("meets", invitation.meetsAt())
                .param("venue", invitation.venue())
                .param("lead", invitation.leadDays())
                .param("reason", invitation.shortReason())
                .param("by", invitation.closedBy())
                .param("at", invitation.closedAt())
                .update();
    }

    public Optional<Invitation> invitation(long unitReview) {
        return jdbc.sql("""
                        select meets_at, venue, lead_days, short_reason, closed_by, closed_at from collective_invitation where unit_review_id = :review
                        """)
                .param("review", unitReview)
                .query(Invitation.class)
                .optional();
    }

    /** Oldest first. */
    public List<CollectiveMeeting> meetings(long unitReview) {
        return meetings.findByUnitReviewIdOrderByNumber(unitReview);
    }

    public Optional<CollectiveMeeting> lastMeeting(long unitReview) {
        return last(meetings(unitReview));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public CollectiveMeeting save(CollectiveMeeting meeting) {
        return meetings.save(meeting);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void ballot(long unitReview, long ballot, Cap cap, LocalDateTime now) {
        jdbc.sql("""
                        insert into collective_ballot (unit_review_id, ballot_id, cap_level, cap_reasons, cap_rule, prepared_at)
                        values (:review, :ballot, :level, :reasons, :rule, :at)
                        """)
                .param("review", unitReview)
                .param("ballot", ballot)
                .param("level", cap.level().name())
                .param("reasons", cap.reasons().isEmpty() ? null : String.join(",", cap.reasons()))
                .param("rule", cap.rule())
                .param("at", now)
                .update();
    }

    /** Oldest first. */
    public List<CappedBallot> ballots(long unitReview) {
        return jdbc.sql("""
                        select ballot_id, cap_level, cap_reasons, cap_rule, prepared_at from collective_ballot where unit_review_id = :review order by id
                        """)
                .param("review", unitReview)
                .query(CappedBallot.class)
                .list();
    }

    public Optional<CappedBallot> lastBallot(long unitReview) {
        return last(ballots(unitReview));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void propose(long unitReview, Proposal proposal) {
        jdbc.sql("""
                        insert into collective_proposal (unit_review_id, number, level, reason, dossier_id, proposed_by, proposed_at)
                        values (:review, :number, :level, :reason, :dossier, :by, :at)
                        """)
                .param("review", unitReview)
                .param("number", proposal.number())
                .param("level", proposal.level().name())
                .param("reason", proposal.reason())
                .param("dossier", proposal.dossierId())
                .param("by", proposal.proposedBy())
                .param("at", proposal.proposedAt())
                .update();
    }

    /** Oldest first. */
    public List<Proposal> proposals(long unitReview) {
        return jdbc.sql("""
                        select number, level, reason, dossier_id, proposed_by, proposed_at from collective_proposal where unit_review_id = :review
                         order by number
                        """)
                .param("review", unitReview)
                .query(Proposal.class)
                .list();
    }

    public Optional<Proposal> lastProposal(long unitReview) {
        return last(proposals(unitReview));
    }

    /** Replaces what was said of these targets before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void except(long unitReview, Collection<ExceptedTarget> exceptions) {
        for (ExceptedTarget exception : exceptions) {
            jdbc.sql("delete from subordinate_exception where unit_review_id = :review and target_id = :target")
                    .param("review", unitReview)
                    .param("target", exception.targetId())
                    .update();
            jdbc.sql("""
                            insert into subordinate_exception (unit_review_id, target_id, reason, given_by, given_at)
                            values (:review, :target, :reason, :by, :at)
                            """)
                    .param("review", unitReview)
                    .param("target", exception.targetId())
                    .param("reason", exception.reason())
                    .param("by", exception.givenBy())
                    .param("at", exception.givenAt())
                    .update();
        }
    }

    public List<ExceptedTarget> exceptions(long unitReview) {
        return jdbc.sql("select target_id, reason, given_by, given_at from subordinate_exception where unit_review_id = :review order by target_id")
                .param("review", unitReview)
                .query(ExceptedTarget.class)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void corruption(long unitReview, Corruption corruption) {
        jdbc.sql("insert into unit_corruption (unit_review_id, found, note, recorded_by, recorded_at) values (:review, :found, :note, :by, :at)")
                .param("review", unitReview)
                .param("found", corruption.found())
                .param("note", corruption.note())
                .param("by", corruption.recordedBy())
                .param("at", corruption.recordedAt())
                .update();
    }

    /** What the committee above said last; empty when it said nothing. */
    public Optional<Corruption> corruption(long unitReview) {
        return last(jdbc.sql("select found, note, recorded_by, recorded_at from unit_corruption where unit_review_id = :review order by id")
                .param("review", unitReview)
                .query(Corruption.class)
                .list());
    }

    /** Whether the organisation had corruption or grave waste: as the committee above says, or else as it says itself. */
    public boolean corrupt(long unitReview) {
        return corruption(unitReview)
                .map(Corruption::found)
                .orElseGet(() -> lastReport(unitReview).map(report -> report.work().corruption()).orElse(false));
    }

    /** Units that have spoken on the draft, each by the person who spoke. */
    public Map<String, String> unitsThatSpoke(long unitReview) {
        return comments(unitReview).stream()
                .filter(comment -> comment.unitId() != null)
                .collect(Collectors.toMap(Comment::unitId, Comment::memberId, (first, later) -> later));
    }

    private static <T> Optional<T> last(List<T> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
    }
}
