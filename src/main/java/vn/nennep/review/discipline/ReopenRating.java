package vn.nennep.review.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.nennep.document.IssuedPaper;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.web.Words;
import vn.nennep.review.RatingLevel;
import vn.nennep.review.RatingStage;
import vn.nennep.review.reconsideration.ComplaintTarget;
import vn.nennep.review.reconsideration.ComplaintTargets;
import vn.nennep.review.reconsideration.Complaints;
import vn.nennep.review.reconsideration.LevelLimits;
import vn.nennep.review.reconsideration.Majority;
import vn.nennep.review.reconsideration.RedoStep;
import vn.nennep.review.reconsideration.Reopening;

/**
 * A rating that was decided is opened again, above all when a discipline becomes known later: by the secretary or deputy of the committee that decided,
 * whose approval it is. A new level at once, or the cell reviews again.
 */
@Component
class ReopenRating implements ActionWork {

    private final ComplaintTargets targets;
    private final Complaints complaints;
    private final Reopening reopening;
    private final LevelLimits limits;
    private final Majority majority;
    private final ReopeningPapers papers;
    private final ReopeningNotice notice;
    private final DisciplineReading disciplines;
    private final Register register;
    private final Words words;
    private final Clock clock;

    ReopenRating(
            ComplaintTargets targets, Complaints complaints, Reopening reopening, LevelLimits limits, Majority majority,
            ReopeningPapers papers, ReopeningNotice notice, DisciplineReading disciplines, Register register, Words words, Clock clock) {
        this.targets = targets;
        this.complaints = complaints;
        this.reopening = reopening;
        this.limits = limits;
        this.majority = majority;
        this.papers = papers;
        this.notice = notice;
        this.disciplines = disciplines;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reopenRating";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject == null
                ? List.of()
                : targets.find(subject).stream()
                        .filter(target -> target.rating().decided() && !target.rating().contested() && leads(member, target))
                        .map(target -> new Offer(
                                name(), words.of("discipline.reopen.title"), words.of("discipline.reopen.description", targets.whose(target)),
                                target.decidingUnit(), subject))
                        .toList();
    }

    /** Nobody opens his own again. */
    private boolean leads(String person, ComplaintTarget target) {
        return !(target.ofMember() && person.equals(target.member().memberId()))
                && Stream.of(Role.SECRETARY, Role.DEPUTY_SECRETARY)
                        .anyMatch(role -> register.holds(person, role, target.decidingUnit(), LocalDate.now(clock)));
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        RatingLevel now = targets.of(offer.subject()).rating().decidedLevel();
        return Map.of(
                "levels",
                Arrays.stream(RatingLevel.values()).filter(level -> level != now).map(level -> new Option(level.name(), level.label())).toList(),
                "ownDecision", ownDecision(targets.of(offer.subject())), "heldOn", LocalDate.now(clock).toString());
    }

    /** Whether the cell decides on its own members, so that the approval isn't in its decision already. */
    private static boolean ownDecision(ComplaintTarget target) {
        return target.ofMember() && target.decidingUnit().equals(target.cell().unitId());
    }

    private static ReopenedRating reopened(Answers answers, String actor) {
        return new ReopenedRating(
                answers.text("document"), answers.text("approval"), answers.text("reason"),
                answers.text("way").equals("LEVEL") ? answers.choice("newLevel", RatingLevel.class) : null, answers.date("heldOn"),
                answers.integer("committeeSize"), answers.integer("present"), answers.integer("inFavour"), actor);
    }

    @Override
    public String seen(Offer offer) {
        return String.valueOf(targets.of(offer.subject()).rating().version());
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        ComplaintTarget target = targets.of(offer.subject());
        int year = target.campaign().campaignYear();
        List<Reading> readings = new ArrayList<>();
        readings.add(Reading.titled(words.of("discipline.reopen.now"))
                .text(null, words.of("discipline.reopen.level", targets.whose(target), target.rating().decidedLevel().label(), target.rating().decidedOn()))
                .build());
        (target.ofMember() ? disciplines.ofMember(target.member().memberId(), year) : disciplines.of(target.cell().unitId(), year))
                .ifPresent(readings::add);
        return readings;
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        complaints.holdTarget(offer.subject());
        ComplaintTarget target = targets.of(offer.subject());
        if (target.rating().contested() || !target.rating().decided()) {
            throw Refusal.at(null, "discipline.reopen.changed");
        }
        ReopenedRating reopened = reopened(answers, member);
        if (reopened.heldOn().isAfter(now.toLocalDate())) {
            throw Refusal.at("heldOn", "discipline.reopen.inFuture");
        }
        if (reopened.heldOn().isBefore(target.rating().decidedOn())) {
            throw Refusal.at("heldOn", "discipline.reopen.before", target.rating().decidedOn());
        }
        majority.require(target.decidingUnit(), reopened.heldOn(), reopened.committeeSize(), reopened.present(), reopened.inFavour());
        if (reopened.anew()) {
            limits.require(target, reopened.newLevel(), answers.text("exceptionReason"));
        }
        IssuedPaper paper = papers.issue(target, reopened, now.toLocalDate());
        String reason = words.of("discipline.reopen.reason", reopened.basis(), reopened.reason());
        if (reopened.anew()) {
            reopening.change(offer.subject(), RatingStage.REOPENING, reopened.newLevel(), reason, member, now);
        } else {
            reopening.again(offer.subject(), RatingStage.REOPENING, RedoStep.MEETING, reason, member, now);
        }
        notice.tell(target, reason, paper, now);
        return "/xep-loai/" + offer.subject();
    }
}
