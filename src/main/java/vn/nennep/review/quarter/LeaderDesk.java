package vn.nennep.review.quarter;

import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Refusal.Finding;
import vn.nennep.review.Rating;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.Ratings;
import vn.nennep.review.gate.Cap;
import vn.nennep.review.quarter.LeaderAppraisal.Outcome;

/**
 * What is done with a leader's quarter: he hands in, the committee appraises and decides, or it is cancelled. Each writes its own stage of the rating. There is no
 * ballot and no quota ({@code domain.md} P12: P6 steps 4, 10, 15, 17 only).
 */
@Component
public class LeaderDesk {

    private final LeaderReviews reviews;
    private final LeaderReports reports;
    private final LeaderCaps caps;
    private final QuarterRules rules;
    private final Ratings ratings;
    private final JdbcClient jdbc;

    LeaderDesk(LeaderReviews reviews, LeaderReports reports, LeaderCaps caps, QuarterRules rules, Ratings ratings, JdbcClient jdbc) {
        this.reviews = reviews;
        this.reports = reports;
        this.caps = caps;
        this.rules = rules;
        this.ratings = ratings;
        this.jdbc = jdbc;
    }

    /** @throws Refusal if he takes more than score and conditions allow and doesn't say why */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handIn(LeaderReport report, String actor) {
        LeaderReview review = held(report.leaderReviewId(), LeaderReviewState.WRITING);
        Cap cap = caps.of(review, report);
        if (report.selfLevel().betterThan(cap.level()) && report.levelExplanation() == null) {
            throw Refusal.at("levelExplanation", "member.level.aboveCap", caps.explained(cap));
        }
        reports.keep(report);
        ratings.record(review.id(), RatingStage.SELF, report.selfLevel(), null, actor, report.writtenAt());
        ratings.record(review.id(), RatingStage.CAP, cap.level(), codes(cap), null, report.writtenAt());
        reviews.save(review.handedIn());
    }

    /** It goes to the committee, also when the leader let his time pass. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LeaderReview handOn(long id) {
        LeaderReview review = reviews.hold(id);
        return review.state() == LeaderReviewState.WRITING ? reviews.save(review.in(LeaderReviewState.SUBMITTED, null)) : review;
    }

    /**
     * The committee agrees with the level that the leader takes, proposes another, or sends it back.
     *
     * @param level another level; null otherwise
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appraise(long id, Outcome outcome, RatingLevel level, String remark, String actor, LocalDateTime now) {
        LeaderReview review = held(id, LeaderReviewState.SUBMITTED);
        RatingLevel given = switch (outcome) {
            case AGREED -> ofHimself(review);
            case ADJUSTED -> level;
            case RETURNED -> null;
        };
        Optional<Cap> cap = caps.of(review);
        // a discipline may have become known since he handed in
        cap.filter(found -> found.level() != ratings.of(id).capLevel())
                .ifPresent(changed -> ratings.record(id, RatingStage.CAP, changed.level(), codes(changed), null, now));
        if (given != null && remark == null && cap.isPresent() && given.betterThan(cap.get().level())) {
            throw Refusal.at("remark", "quarter.aboveCap", given.label(), caps.explained(cap.get()));
        }
        jdbc.sql("""
                        insert into leader_appraisal (leader_review_id, outcome, level, remark, actor, appraised_at)
                        values (:review, :outcome, :level, :remark, :actor, :now)
                        """)
                .param("review", id)
                .param("outcome", outcome.name())
                .param("level", given == null ? null : given.name(), Types.VARCHAR)
                .param("remark", remark, Types.VARCHAR)
                .param("actor", actor)
                .param("now", now)
                .update();
        if (outcome == Outcome.RETURNED) {
            QuarterCampaign campaign = reviews.campaignOf(review);
            reviews.save(review.back(rules.writtenDue(review.unitId(), campaign.period(), now.toLocalDate()), remark));
        } else {
            ratings.record(id, RatingStage.APPRAISAL, given, remark, actor, now);
            reviews.save(review.in(LeaderReviewState.APPRAISED, null));
        }
    }

    private static String codes(Cap cap) {
        return cap.reasons().isEmpty() ? null : String.join(",", cap.reasons());
    }

    private RatingLevel ofHimself(LeaderReview review) {
        if (!review.written()) {
            throw Refusal.at("outcome", "quarter.nothingToAgree");
        }
        return ratings.of(review.id()).selfLevel();
    }

    /** @throws Refusal naming every field that can't be */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(long id, LeaderDecision decision) {
        LeaderReview review = held(id, LeaderReviewState.APPRAISED);
        check(review, decision);
        jdbc.sql("""
                        insert into leader_decision (leader_review_id, held_on, present, votes, level, reason, document, actor, decided_at)
                        values (:review, :on, :present, :votes, :level, :reason, :document, :actor, :now)
                        """)
                .param("review", id)
                .param("on", decision.heldOn())
                .param("present", decision.present())
                .param("votes", decision.votes())
                .param("level", decision.level().name())
                .param("reason", decision.reason(), Types.VARCHAR)
                .param("document", decision.document())
                .param("actor", decision.actor())
                .param("now", decision.decidedAt())
                .update();
        ratings.decide(id, decision.level(), decision.heldOn(), decision.reason(), decision.actor(), decision.decidedAt());
        reviews.save(review.in(LeaderReviewState.DECIDED, null));
        reviews.finishIfDone(review.campaignId());
    }

    private void check(LeaderReview review, LeaderDecision decision) {
        QuarterCampaign campaign = reviews.campaignOf(review);
        Rating rating = ratings.of(review.id());
        List<Finding> findings = new ArrayList<>();
        if (decision.heldOn().isAfter(decision.decidedAt().toLocalDate())) {
            findings.add(new Finding("heldOn", "quarter.heldLater"));
        } else if (decision.heldOn().isBefore(campaign.openedAt().toLocalDate())) {
            findings.add(new Finding("heldOn", "quarter.heldBefore", campaign.openedAt().toLocalDate()));
        }
        if (decision.votes() > decision.present()) {
            findings.add(new Finding("votes", "decision.votes.tooMany", decision.votes(), decision.present()));
        } else if (!rules.rules(review.decidingUnitId(), campaign.period()).ratio("decision.threshold").isExceededBy(decision.votes(), decision.present())) {
            findings.add(new Finding("votes", "quarter.votesFew", decision.votes(), decision.present()));
        }
        boolean aboveCap = rating.capLevel() != null && decision.level().betterThan(rating.capLevel());
        if (decision.reason() == null && decision.level() != rating.appraisedLevel()) {
            findings.add(new Finding("reason", "quarter.otherLevel", rating.appraisedLevel().label()));
        } else if (decision.reason() == null && aboveCap) {
            findings.add(new Finding("reason", "quarter.reasonAboveCap", rating.capLevel().label()));
        }
        if (aboveCap && lastAppraisal(review.id()).filter(last -> last.actor().equals(decision.actor())).isPresent()) {
            findings.add(new Finding("level", "quarter.secondPerson", rating.capLevel().label()));
        }
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    /** @throws Refusal if it is over already */
    @Transactional(propagation = Propagation.MANDATORY)
    public LeaderReview cancel(long id, LeaderCancellation why, String words) {
        LeaderReview review = reviews.hold(id);
        if (!review.state().open()) {
            throw Refusal.at(null, "quarter.over", review.state().label());
        }
        LeaderReview cancelled = reviews.save(review.in(LeaderReviewState.CANCELLED, why.label() + ". " + words));
        reviews.finishIfDone(review.campaignId());
        return cancelled;
    }

    /** Oldest first. */
    public List<LeaderAppraisal> appraisals(long review) {
        return jdbc.sql("select outcome, level, remark, actor, appraised_at from leader_appraisal where leader_review_id = :review order by id")
                .param("review", review)
                .query(LeaderAppraisal.class)
                .list();
    }

    Optional<LeaderAppraisal> lastAppraisal(long review) {
        List<LeaderAppraisal> all = appraisals(review);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    public Optional<LeaderDecision> decision(long review) {
        return jdbc.sql("select held_on, present, votes, level, reason, document, actor, decided_at from leader_decision where leader_review_id = :review")
                .param("review", review)
                .query(LeaderDecision.class)
                .optional();
    }

    private LeaderReview held(long id, LeaderReviewState state) {
        LeaderReview review = reviews.hold(id);
        if (review.state() != state) {
            throw new IllegalStateException("The review " + id + " is " + review.state());
        }
        return review;
    }
}
