package vn.nennep.review.appraisal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.document.RatingDecisionPaper;
import vn.nennep.organization.VietnameseNames;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CommitteeFrame;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.ReviewCampaign;
import vn.nennep.review.Reviews;

/** Issues the decision of a meeting with the list of those whom it rates. */
@Component
public class DecisionPapers {

    private final DecisionDesk desk;
    private final RatedTargets targets;
    private final Reviews reviews;
    private final CommitteeFrame frame;
    private final PaperRegistry registry;
    private final Words words;
    private final Clock clock;

    DecisionPapers(
            DecisionDesk desk, RatedTargets targets, Reviews reviews, CommitteeFrame frame, PaperRegistry registry, Words words, Clock clock) {
        this.desk = desk;
        this.targets = targets;
        this.reviews = reviews;
        this.frame = frame;
        this.registry = registry;
        this.words = words;
        this.clock = clock;
    }

    /** Once; a second call finds it issued. */
    @Transactional
    public void issue(long id) {
        RatingDecision decision = desk.decision(id);
        if (decision.paperId() == null) {
            LocalDate today = LocalDate.now(clock);
            IssuedPaper paper = registry.issue(paper(decision, today), decision.unitId(), frame.term(decision.unitId(), today), id);
            desk.issued(id, paper.id());
        }
    }

    private RatingDecisionPaper paper(RatingDecision decision, LocalDate today) {
        ReviewCampaign campaign = reviews.campaign(decision.campaignId());
        List<DecisionLine> lines = desk.lines(decision.id());
        Map<Long, RatedTarget> byId = targets.of(lines.stream().map(DecisionLine::target).toList()).stream()
                .collect(Collectors.toMap(RatedTarget::id, Function.identity()));
        List<RatingDecisionPaper.Organization> organizations = lines.stream()
                .filter(line -> !byId.get(line.target()).ofMember())
                .sorted(Comparator.comparing(line -> byId.get(line.target()).name(), VietnameseNames.alphabetically()))
                .map(line -> new RatingDecisionPaper.Organization(byId.get(line.target()).name(), line.level().label()))
                .toList();
        List<RatingDecisionPaper.Member> members = lines.stream()
                .filter(line -> byId.get(line.target()).ofMember())
                .sorted(byUnitAndName(byId))
                .map(line -> new RatingDecisionPaper.Member(byId.get(line.target()).name(), byId.get(line.target()).unitName(), line.level().label()))
                .toList();
        return new RatingDecisionPaper(
                frame.header(decision.unitId(), today), campaign.campaignYear(), words.of("review.regulation." + campaign.regime()),
                frame.committee(decision.unitId()), decision.heldOn(), decision.present(), organizations, members, counts(lines, byId),
                decision.quotaReason(), frame.closing(decision.unitId(), List.of(words.of("decision.paper.recipients")), decision.decidedBy(), today));
    }

    /** Cell by cell, in each by the given name. */
    private static Comparator<DecisionLine> byUnitAndName(Map<Long, RatedTarget> byId) {
        return Comparator.comparing((DecisionLine line) -> byId.get(line.target()).unitName(), VietnameseNames.alphabetically())
                .thenComparing(line -> byId.get(line.target()).name(), VietnameseNames.byGivenName())
                .thenComparing(DecisionLine::target);
    }

    private static List<RatingDecisionPaper.Count> counts(List<DecisionLine> lines, Map<Long, RatedTarget> byId) {
        return Arrays.stream(RatingLevel.values())
                .map(level -> {
                    List<DecisionLine> rated = lines.stream().filter(line -> line.level() == level).toList();
                    int members = (int) rated.stream().filter(line -> byId.get(line.target()).ofMember()).count();
                    return new RatingDecisionPaper.Count(level.label(), rated.size() - members, members);
                })
                .toList();
    }
}
