package vn.nennep.review.appraisal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.document.Closing;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperHeader;
import vn.nennep.document.PaperRegistry;
import vn.nennep.document.RatingNoticePaper;
import vn.nennep.document.RatingUnitNoticePaper;
import vn.nennep.notification.Mail;
import vn.nennep.notification.Outbox;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.Unit;
import vn.nennep.organization.VietnameseNames;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CommitteeFrame;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;
import vn.nennep.review.UnitReview;

/**
 * Tells every member and every unit what was decided of them: a numbered paper and a mail each. It is done in batches; a notice is issued, mailed and noted in one
 * transaction, so that a run that breaks off leaves no number used and nothing sent twice ({@code faults.md} ).
 */
@Component
public class RatingNotices {

    /** So many in one transaction: short enough to be repeated without harm, long enough to be quick. */
    private static final int BATCH = 100;

    private final DecisionDesk desk;
    private final RatedTargets targets;
    private final Reviews reviews;
    private final CommitteeFrame frames;
    private final PaperRegistry registry;
    private final Outbox outbox;
    private final Register register;
    private final Policy policy;
    private final Words words;
    private final Clock clock;

    RatingNotices(
            DecisionDesk desk, RatedTargets targets, Reviews reviews, CommitteeFrame frames, PaperRegistry registry, Outbox outbox,
            Register register, Policy policy, Words words, Clock clock) {
        this.desk = desk;
        this.targets = targets;
        this.reviews = reviews;
        this.frames = frames;
        this.registry = registry;
        this.outbox = outbox;
        this.register = register;
        this.policy = policy;
        this.words = words;
        this.clock = clock;
    }

    /** What the notices of one run have in common. */
    private record Frame(
            RatingDecision decision, int year, String committee, String cited, PaperHeader header, Closing closing, String term,
            LocalDate complaintUntil, LocalDateTime now) {

        Closing closing(String... recipients) {
            return new Closing(List.of(recipients), closing.position(), closing.signatory());
        }
    }

    /**
     * Sends those of the next members, and of the units after all members.
     *
     * @return whether some are left
     */
    @Transactional
    public boolean sendSome(long decisionId) {
        Frame frame = frame(desk.decision(decisionId));
        List<DecisionLine> lines = desk.withoutNotice(decisionId, BATCH);
        if (!lines.isEmpty()) {
            Map<Long, RatedTarget> byId = byId(lines);
            lines.forEach(line -> tell(frame, line, byId.get(line.target())));
            return true;
        }
        List<Long> units = desk.unitsWithoutNotice(decisionId);
        if (!units.isEmpty()) {
            tellUnits(frame, units.subList(0, Math.min(BATCH, units.size())));
        }
        return units.size() > BATCH;
    }

    private void tell(Frame frame, DecisionLine line, RatedTarget target) {
        IssuedPaper paper = registry.issue(
                new RatingNoticePaper(
                        frame.header(), frame.year(), frame.committee(), target.name(), target.unitName(), frame.cited(), line.level().label(),
                        target.rating().proposedLevel().label(), reason(line, target), frame.complaintUntil(),
                        frame.closing(words.of("decision.paper.asAbove"), words.of("decision.paper.toKnow", target.unitName()))),
                frame.decision().unitId(), frame.term(), line.target());
        desk.noticed(frame.decision().id(), line.target(), paper.id(), frame.now());
        outbox.mail(
                "rating-" + frame.decision().id() + "-" + line.target(), target.rating().memberId(),
                Mail.of(
                                words.of("decision.mail.subject", Integer.toString(frame.year())),
                                words.of(
                                        "decision.mail.text", target.name(), paper.symbol(), frame.committee(), Integer.toString(frame.year()),
                                        line.level().label()))
                        .from(target.rating().unitId())
                        .button(words.of("decision.mail.open"), "/xep-loai/" + line.target()));
    }

    private void tellUnits(Frame frame, List<Long> unitReviews) {
        List<DecisionLine> lines = desk.lines(frame.decision().id());
        Map<Long, RatedTarget> byId = byId(lines);
        Map<Long, List<DecisionLine>> byUnit = new HashMap<>();
        lines.forEach(line -> byUnit
                .computeIfAbsent(unitReviewOf(byId.get(line.target())), unit -> new ArrayList<>())
                .add(line));
        unitReviews.forEach(unitReview -> tell(frame, reviews.unitReview(unitReview), byUnit.get(unitReview), byId));
    }

    private void tell(Frame frame, UnitReview review, List<DecisionLine> lines, Map<Long, RatedTarget> byId) {
        Unit unit = register.unit(review.unitId());
        String own = lines.stream().filter(line -> line.target() == review.id()).map(line -> line.level().label()).findFirst().orElse("");
        IssuedPaper paper = registry.issue(
                new RatingUnitNoticePaper(
                        frame.header(), frame.year(), frame.committee(), unit.name(), frame.cited(), own,
                        lines.stream()
                                .filter(line -> byId.get(line.target()).ofMember())
                                .sorted(Comparator.comparing(line -> byId.get(line.target()).name(), VietnameseNames.byGivenName()))
                                .map(line -> new RatingUnitNoticePaper.Member(byId.get(line.target()).name(), line.level().label()))
                                .toList(),
                        lines.stream()
                                .filter(line -> reason(line, byId.get(line.target())) != null)
                                .map(line -> words.of(
                                        "decision.paper.change", byId.get(line.target()).name(), line.level().label(),
                                        byId.get(line.target()).rating().proposedLevel().label(), reason(line, byId.get(line.target()))))
                                .toList(),
                        frame.closing(words.of("decision.paper.asAbove"))),
                frame.decision().unitId(), frame.term(), review.id());
        desk.unitNoticed(frame.decision().id(), review.id(), paper.id(), frame.now());
        leaders(unit.id(), frame.now().toLocalDate()).forEach(leader -> outbox.mail(
                "rating-unit-" + frame.decision().id() + "-" + review.id() + "-" + leader, leader,
                Mail.of(
                                words.of("decision.mail.unitSubject", unit.name(), Integer.toString(frame.year())),
                                words.of("decision.mail.unit", register.nameOf(leader), paper.symbol(), frame.committee(), unit.name()))
                        .from(unit.id())
                        .button(words.of("decision.mail.open"), "/xep-loai/" + review.id())));
    }

    private Set<String> leaders(String unit, LocalDate today) {
        Set<String> leaders = new LinkedHashSet<>(register.holders(unit, Role.SECRETARY, today));
        leaders.addAll(register.holders(unit, Role.DEPUTY_SECRETARY, today));
        return leaders;
    }

    private long unitReviewOf(RatedTarget target) {
        return target.ofMember() ? reviews.memberReview(target.id()).unitReviewId() : target.id();
    }

    private Map<Long, RatedTarget> byId(List<DecisionLine> lines) {
        return targets.of(lines.stream().map(DecisionLine::target).toList()).stream().collect(Collectors.toMap(RatedTarget::id, Function.identity()));
    }

    /** Why it isn't the level that was proposed; null where it is, or nobody gave a reason. */
    private String reason(DecisionLine line, RatedTarget target) {
        if (line.level() == target.rating().proposedLevel()) {
            return null;
        }
        return line.reason() == null ? desk.appraisalReason(line.target()) : line.reason();
    }

    private Frame frame(RatingDecision decision) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = now.toLocalDate();
        IssuedPaper issued = registry.find(decision.paperId()).orElseThrow();
        ReviewCampaign campaign = reviews.campaign(decision.campaignId());
        return new Frame(
                decision, campaign.campaignYear(), frames.committee(decision.unitId()), issued.cited(),
                frames.header(decision.unitId(), today), frames.closing(decision.unitId(), List.of(), decision.decidedBy(), today),
                frames.term(decision.unitId(), today),
                today.plus(policy.on(today, register.lineOf(decision.unitId())).period("complaint.window")), now);
    }
}
