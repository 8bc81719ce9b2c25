package vn.nennep.review.discipline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.document.DocumentType;
import vn.nennep.document.IssuedPaper;
import vn.nennep.document.PaperRegistry;
import vn.nennep.document.RatingReopeningPaper;
import vn.nennep.organization.Register;
import vn.nennep.platform.policy.Policy;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CommitteeFrame;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.appraisal.DecisionDesk;
import vn.nennep.review.appraisal.RatingDecision;
import vn.nennep.review.reconsideration.Complaint;
import vn.nennep.review.reconsideration.ComplaintTarget;
import vn.nennep.review.reconsideration.ComplaintTargets;
import vn.nennep.review.reconsideration.Complaints;

/** The decision that takes a rating back, numbered among the committee's; it stands in the file of the review. */
@Component
class ReopeningPapers {

    private final ComplaintTargets targets;
    private final Complaints complaints;
    private final DecisionDesk decisions;
    private final PaperRegistry registry;
    private final CommitteeFrame frame;
    private final Register register;
    private final Policy policy;
    private final Words words;

    ReopeningPapers(
            ComplaintTargets targets, Complaints complaints, DecisionDesk decisions, PaperRegistry registry, CommitteeFrame frame, Register register,
            Policy policy, Words words) {
        this.targets = targets;
        this.complaints = complaints;
        this.decisions = decisions;
        this.registry = registry;
        this.frame = frame;
        this.register = register;
        this.policy = policy;
        this.words = words;
    }

    /** @param target with the rating as it was before */
    @Transactional(propagation = Propagation.MANDATORY)
    IssuedPaper issue(ComplaintTarget target, ReopenedRating reopened, LocalDate today) {
        String unit = target.decidingUnit();
        return registry.issue(paper(target, reopened, today), unit, frame.term(unit, today), target.rating().targetId());
    }

    private RatingReopeningPaper paper(ComplaintTarget target, ReopenedRating reopened, LocalDate today) {
        String unit = target.decidingUnit();
        String concerned = register.unit(target.cell().unitId()).name();
        return new RatingReopeningPaper(
                frame.header(unit, today), reopened.anew(), targets.whose(target), target.campaign().campaignYear(),
                words.of("review.regulation." + target.campaign().regime()), reopened.basis(), frame.committee(unit), reopened.heldOn(),
                words.of("complaint.concluded.votes", reopened.inFavour(), reopened.present(), reopened.committeeSize()), reopened.approval(),
                target.rating().decidedLevel().label(), earlier(target), reopened.reason(), consequence(target, reopened.newLevel()), concerned,
                reopened.anew() ? today.plus(policy.on(today, register.lineOf(target.cell().unitId())).period("complaint.window")) : null,
                frame.closing(unit, recipients(target, concerned), reopened.actor(), today));
    }

    private List<String> recipients(ComplaintTarget target, String concerned) {
        return target.ofMember() && !target.cell().unitId().equals(target.decidingUnit())
                ? List.of(words.of("discipline.paper.unit", concerned), words.of("discipline.paper.himself", register.nameOf(target.member().memberId())))
                : List.of(target.ofMember()
                        ? words.of("discipline.paper.himself", register.nameOf(target.member().memberId()))
                        : words.of("discipline.paper.itself", concerned));
    }

    private String consequence(ComplaintTarget target, RatingLevel newLevel) {
        String year = Integer.toString(target.campaign().campaignYear());
        String unit = register.unit(target.cell().unitId()).name();
        if (newLevel != null) {
            return words.of("discipline.paper.anew", targets.whose(target), year, newLevel.label());
        }
        return words.of(target.ofMember() ? "discipline.paper.again" : "discipline.paper.unitAgain", unit, targets.whose(target), year);
    }

    /** The paper by which the level stands so far, as papers cite it; null where there is none. */
    private String earlier(ComplaintTarget target) {
        long id = target.rating().targetId();
        Stream<IssuedPaper> decided = decisions.linesOf(id).keySet().stream()
                .map(decisions::decision)
                .map(RatingDecision::paperId)
                .filter(paper -> paper != null)
                .flatMap(paper -> registry.find(paper).stream());
        Stream<IssuedPaper> changed = Stream.concat(Stream.of(id), complaints.about(id).stream().map(Complaint::id))
                .flatMap(subject -> registry.of(subject).stream())
                .filter(paper -> paper.type() == DocumentType.QD);
        return Stream.concat(decided, changed).max(Comparator.comparing(IssuedPaper::id)).map(IssuedPaper::cited).orElse(null);
    }
}
