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
    private final ReopeningNotice notice;
    private final DisciplineReading disciplines;
    private final Register register;
    private final Words words;
    private final Clock clock;

    ReopenRating(
            ComplaintTargets targets, Complaints complaints, Reopening reopening, LevelLimits limits, ReopeningNotice notice,
            DisciplineReading disciplines, Register register, Words words, Clock clock) {
        this.targets = targets;
        this.complaints = complaints;
        this.reopening = reopening;
        this.limits = limits;
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
                Arrays.stream(RatingLevel.values()).filter(level -> level != now).map(level -> new Option(level.name(), level.label())).toList());
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
        String reason = words.of("discipline.reopen.reason", answers.text("document"), answers.text("reason"));
        if (answers.text("way").equals("LEVEL")) {
            RatingLevel level = answers.choice("newLevel", RatingLevel.class);
            limits.require(target, level, answers.text("exceptionReason"));
            reopening.change(offer.subject(), RatingStage.REOPENING, level, reason, member, now);
        } else {
            reopening.again(offer.subject(), RatingStage.REOPENING, reason, member, now);
        }
        notice.tell(target, reason, now);
        return "/xep-loai/" + offer.subject();
    }
}
