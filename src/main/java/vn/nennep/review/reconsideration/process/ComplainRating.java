package vn.nennep.review.reconsideration.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.review.CommitteeFrame;
import vn.nennep.review.reconsideration.Complaint;
import vn.nennep.review.reconsideration.ComplaintFacts;
import vn.nennep.review.reconsideration.ComplaintTarget;
import vn.nennep.review.reconsideration.ComplaintTargets;
import vn.nennep.review.reconsideration.ComplaintTurns;
import vn.nennep.review.reconsideration.ComplaintTurns.Possible;
import vn.nennep.review.reconsideration.Reconsiderations;

/** A member asks for a reconsideration of his rating, or the secretary for his organisation, while the time for it runs. */
@Component
class ComplainRating implements ActionWork {

    private final Reconsiderations reconsiderations;
    private final ComplaintTargets targets;
    private final ComplaintTurns turns;
    private final ComplaintChoices choices;
    private final RunningComplaint process;
    private final Register register;
    private final CommitteeFrame frame;
    private final Words words;
    private final Clock clock;

    ComplainRating(
            Reconsiderations reconsiderations, ComplaintTargets targets, ComplaintTurns turns, ComplaintChoices choices, RunningComplaint process,
            Register register, CommitteeFrame frame, Words words, Clock clock) {
        this.reconsiderations = reconsiderations;
        this.targets = targets;
        this.turns = turns;
        this.choices = choices;
        this.process = process;
        this.register = register;
        this.frame = frame;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "complainRating";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject == null ? List.of() : targets.find(subject).flatMap(target -> offer(member, subject, target)).stream().toList();
    }

    private Optional<Offer> offer(String member, long subject, ComplaintTarget target) {
        boolean his = target.ofMember()
                ? member.equals(target.member().memberId())
                : register.holds(member, Role.SECRETARY, target.cell().unitId(), LocalDate.now(clock));
        if (!his) {
            return Optional.empty();
        }
        Possible possible = turns.on(target, LocalDate.now(clock));
        return possible.allowed()
                ? Optional.of(new Offer(
                        name(), words.of("complaint.complain.title"),
                        words.of(
                                possible.previous() == null ? "complaint.complain.description" : "complaint.complain.further",
                                frame.committee(possible.handlingUnit()), possible.window().lastDay()),
                        target.cell().unitId(), subject))
                : Optional.empty();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        return choices.of(targets.of(offer.subject()));
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        return List.of(choices.about(targets.of(offer.subject())));
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        return perform(offer, member, answers, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public String perform(Offer offer, String member, Answers answers, LocalDateTime now) {
        ComplaintFacts facts = choices.facts(answers, member, now.toLocalDate(), null);
        Complaint complaint = reconsiderations.hand(offer.subject(), facts, offer.subject(), now);
        process.start(complaint);
        return "/xep-loai/" + complaint.id();
    }
}
