package vn.nennep.review.appraisal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.policy.Ratio;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;

/**
 * Judges what a committee decided before it is written down ({@code domain.md} P6 rows 16, 17, P8 form 12): everybody present counted, organisations and levels
 * above the cap voted on one by one, more than the threshold for each level, and the quota.
 */
@Component
public class Decisions {

    private final DecisionDesk desk;
    private final RatedTargets targets;
    private final DecisionQuota quota;
    private final Reviews reviews;
    private final Subjects subjects;
    private final Register register;
    private final Policy policy;

    Decisions(
            DecisionDesk desk, RatedTargets targets, DecisionQuota quota, Reviews reviews, Subjects subjects, Register register, Policy policy) {
        this.desk = desk;
        this.targets = targets;
        this.quota = quota;
        this.reviews = reviews;
        this.subjects = subjects;
        this.register = register;
        this.policy = policy;
    }

    /** What was put down, and whether somebody else must confirm levels above the cap. */
    public record Prepared(long decision, boolean aboveCap) {}

    /** @throws Refusal naming the field, with nothing written */
    @Transactional(propagation = Propagation.MANDATORY)
    public Prepared prepare(long campaignId, String unit, CommitteeVote vote, String actor, LocalDateTime now) {
        ReviewCampaign campaign = reviews.campaign(campaignId);
        requireDay(campaign, vote.heldOn(), now.toLocalDate());
        Map<Long, Long> pending = desk.pending(campaignId, unit);
        Map<Long, RatedTarget> open = new LinkedHashMap<>();
        targets.of(pending.keySet()).forEach(target -> open.put(target.id(), target));
        Ratio threshold = policy.on(campaign.judged(), register.lineOf(unit)).ratio("decision.threshold");

        List<DecisionLine> lines = new ArrayList<>();
        boolean aboveCap = false;
        for (CommitteeVote.Separate one : vote.separate()) {
            RatedTarget target = open.remove(one.target());
            if (target == null) {
                throw Refusal.at(one.field() + "target", "decision.notOpen");
            }
            if (one.level() != null) {
                requireVotes(target, one, vote.present(), threshold);
                boolean above = target.aboveCap(one.level());
                if (target.isOf(actor) && one.level() != target.appraised()) {
                    throw Refusal.at(one.field() + "level", "decision.own");
                }
                if (one.reason() == null && (above || one.level() != target.appraised())) {
                    throw Refusal.at(one.field() + "reason", above ? "decision.reason.aboveCap" : "decision.reason.other", target.name());
                }
                aboveCap |= above;
                lines.add(new DecisionLine(one.target(), pending.get(one.target()), one.level(), one.votes(), one.reason(), null));
            }
        }
        open.values().forEach(target -> lines.add(ofList(target, pending.get(target.id()))));
        if (lines.isEmpty()) {
            throw Refusal.at("separate", "decision.nothing");
        }
        if (!open.isEmpty()) {
            requireListVotes(vote, open.size(), threshold);
        }
        Map<Long, RatingLevel> levels = new HashMap<>();
        lines.forEach(line -> levels.put(line.target(), line.level()));
        String quotaReason = quota.judge(campaign, unit, levels, vote.quotaReason());
        RatingDecision decision = desk.prepare(
                new RatingDecision(
                        subjects.next(RatingDecision.KIND), campaignId, unit, vote.heldOn(), vote.present(), open.isEmpty() ? null : vote.listVotes(),
                        quotaReason, DecisionState.PREPARED, actor, now, null, null, null, null),
                lines);
        return new Prepared(decision.id(), aboveCap);
    }

    private static DecisionLine ofList(RatedTarget target, long dossier) {
        if (!target.ofMember()) {
            throw Refusal.at("separate", "decision.organization", target.name());
        }
        if (target.aboveCap(target.appraised())) {
            throw Refusal.at("separate", "decision.listAboveCap", target.name(), target.appraised().label(), target.rating().capLevel().label());
        }
        return new DecisionLine(target.id(), dossier, target.appraised(), null, null, null);
    }

    private static void requireDay(ReviewCampaign campaign, LocalDate heldOn, LocalDate today) {
        if (heldOn.isAfter(today)) {
            throw Refusal.at("heldOn", "decision.day.future", ReadableTime.of(today));
        }
        if (heldOn.isBefore(campaign.openedAt().toLocalDate())) {
            throw Refusal.at("heldOn", "decision.day.early", ReadableTime.of(campaign.openedAt().toLocalDate()));
        }
    }

    private static void requireListVotes(CommitteeVote vote, int howMany, Ratio threshold) {
        if (vote.listVotes() == null) {
            throw Refusal.at("listVotes", "decision.listVotes.missing", howMany);
        }
        if (vote.listVotes() > vote.present()) {
            throw Refusal.at("listVotes", "decision.votes.tooMany", vote.listVotes(), vote.present());
        }
        if (!threshold.isExceededBy(vote.listVotes(), vote.present())) {
            throw Refusal.at("listVotes", "decision.listVotes.few", vote.listVotes(), vote.present());
        }
    }

    private static void requireVotes(RatedTarget target, CommitteeVote.Separate one, int present, Ratio threshold) {
        if (one.votes().sum() > present) {
            throw Refusal.at(one.field() + "level", "decision.votes.ofTooMany", target.name(), one.votes().sum(), present);
        }
        if (!threshold.isExceededBy(one.votes().of(one.level()), present)) {
            throw Refusal.at(
                    one.field() + "level", "decision.votes.few", target.name(), one.level().label(), one.votes().of(one.level()), present);
        }
    }
}
