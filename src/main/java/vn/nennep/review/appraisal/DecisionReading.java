package vn.nennep.review.appraisal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;

/** What the committee that decides reads: who is to be decided, how it stands to the quota, and what it decided before. */
@Component
public class DecisionReading {

    private final DecisionDesk desk;
    private final RatedTargets targets;
    private final DecisionQuota quota;
    private final VotesText votes;
    private final Register register;
    private final Words words;

    DecisionReading(DecisionDesk desk, RatedTargets targets, DecisionQuota quota, VotesText votes, Register register, Words words) {
        this.desk = desk;
        this.targets = targets;
        this.quota = quota;
        this.votes = votes;
        this.register = register;
        this.words = words;
    }

    public List<Reading> forDecision(ReviewCampaign campaign, String unit) {
        List<Reading> readings = new ArrayList<>();
        desk.last(campaign.id(), unit)
                .filter(last -> last.state() == DecisionState.REFUSED)
                .ifPresent(last -> readings.add(Reading.titled(words.of("decision.refused"))
                        .warning(words.of("decision.refusedBy", register.nameOf(last.confirmedBy()), last.refusal()))
                        .build()));
        List<RatedTarget> pending = targets.of(desk.pending(campaign.id(), unit).keySet());
        readings.add(appraised(pending));
        readings.add(quota.reading(campaign, unit, levels(pending)));
        return readings;
    }

    public List<Reading> forConfirmation(RatingDecision decision) {
        List<DecisionLine> lines = desk.lines(decision.id());
        Map<Long, RatedTarget> byId =
                targets.of(lines.stream().map(DecisionLine::target).toList()).stream().collect(Collectors.toMap(RatedTarget::id, target -> target));
        Reading.Builder above = Reading.titled(words.of("decision.aboveCap"))
                .text(words.of("decision.heldOn"), ReadableTime.of(decision.heldOn()))
                .text(words.of("decision.decidedBy"), register.nameOf(decision.decidedBy()));
        lines.stream().filter(line -> byId.get(line.target()).aboveCap(line.level())).forEach(line -> above.text(
                byId.get(line.target()).choice(),
                words.of(
                        "decision.aboveCapLine", line.level().label(), byId.get(line.target()).rating().capLevel().label(), votes.of(line.votes()),
                        line.reason())));
        return List.of(above.build());
    }

    /** Whom it would give a level above the cap. */
    public List<RatedTarget> aboveCap(RatingDecision decision) {
        Map<Long, RatingLevel> levels =
                desk.lines(decision.id()).stream().collect(Collectors.toMap(DecisionLine::target, DecisionLine::level));
        return targets.of(levels.keySet()).stream().filter(target -> target.aboveCap(levels.get(target.id()))).toList();
    }

    /** By the appraisal. */
    static Map<Long, RatingLevel> levels(Collection<RatedTarget> pending) {
        Map<Long, RatingLevel> levels = new LinkedHashMap<>();
        pending.forEach(target -> levels.put(target.id(), target.appraised()));
        return levels;
    }

    private Reading appraised(List<RatedTarget> pending) {
        Map<RatingLevel, Long> counts = pending.stream().collect(Collectors.groupingBy(RatedTarget::appraised, Collectors.counting()));
        return Reading.titled(words.of("decision.appraised"))
                .text(
                        words.of("decision.summary"),
                        words.of(
                                "decision.counts", pending.size(), counts.getOrDefault(RatingLevel.EXCELLENT, 0L),
                                counts.getOrDefault(RatingLevel.GOOD, 0L), counts.getOrDefault(RatingLevel.COMPLETED, 0L),
                                counts.getOrDefault(RatingLevel.NOT_COMPLETED, 0L)))
                .table(
                        words.of("decision.list"),
                        List.of(
                                words.of("appraisal.column.name"), words.of("appraisal.column.unit"), words.of("appraisal.column.cap"),
                                words.of("appraisal.column.proposed"), words.of("appraisal.column.appraised")),
                        pending.stream()
                                .map(target -> List.of(
                                        target.name(), target.ofMember() ? target.unitName() : "–", label(target.rating().capLevel()),
                                        label(target.rating().proposedLevel()), label(target.appraised())))
                                .toList())
                .build();
    }

    private static String label(RatingLevel level) {
        return level == null ? "" : level.label();
    }
}
