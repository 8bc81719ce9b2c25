package vn.nennep.review.reconsideration.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.EntrySource;
import vn.nennep.platform.intake.Intake.Entry;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.web.Words;
import vn.nennep.review.reconsideration.Complaint;
import vn.nennep.review.reconsideration.ComplaintBar;
import vn.nennep.review.reconsideration.ComplaintTarget;
import vn.nennep.review.reconsideration.ComplaintTargets;
import vn.nennep.review.reconsideration.ComplaintTurns;
import vn.nennep.review.reconsideration.ComplaintTurns.Possible;
import vn.nennep.review.reconsideration.Reconsiderations;

/**
 * Nhập hộ of {@link ComplainRating}: the cell's duty officer types in what a member brought on paper. One that came too late is taken too, so that it is
 * answered.
 */
@Component
class EnterComplaint implements ActionWork {

    private final Reconsiderations reconsiderations;
    private final ComplaintTargets targets;
    private final ComplaintTurns turns;
    private final ComplaintChoices choices;
    private final RunningComplaint process;
    private final Register register;
    private final Words words;
    private final Clock clock;

    EnterComplaint(
            Reconsiderations reconsiderations, ComplaintTargets targets, ComplaintTurns turns, ComplaintChoices choices, RunningComplaint process,
            Register register, Words words, Clock clock) {
        this.reconsiderations = reconsiderations;
        this.targets = targets;
        this.turns = turns;
        this.choices = choices;
        this.process = process;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "enterComplaint";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject == null ? List.of() : targets.find(subject).flatMap(target -> offer(member, subject, target)).stream().toList();
    }

    private Optional<Offer> offer(String member, long subject, ComplaintTarget target) {
        LocalDate today = LocalDate.now(clock);
        boolean can = target.ofMember()
                && !member.equals(target.member().memberId())
                && register.holds(member, Role.DUTY_OFFICER, target.cell().unitId(), today);
        if (!can) {
            return Optional.empty();
        }
        Possible possible = turns.on(target, today);
        return possible.allowed() || possible.bar() == ComplaintBar.TOO_LATE
                ? Optional.of(new Offer(
                        name(), words.of("complaint.enter.title"), words.of("complaint.enter.description", targets.whose(target)),
                        target.cell().unitId(), subject))
                : Optional.empty();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        ComplaintTarget target = targets.of(offer.subject());
        Map<String, Object> values = new HashMap<>(choices.of(target));
        String complainant = target.member().memberId();
        values.put("members", List.of(new Option(complainant, register.nameOf(complainant))));
        values.put("member", complainant);
        values.put("sources", Arrays.stream(EntrySource.values()).map(source -> new Option(source.name(), source.label())).toList());
        values.put("receivedOn", LocalDate.now(clock).toString());
        return values;
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        return List.of(choices.about(targets.of(offer.subject())));
    }

    @Override
    public Optional<Entry> entry(Answers answers) {
        return Optional.of(new Entry(answers.text("member"), answers.choice("entrySource", EntrySource.class)));
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        return perform(offer, member, answers, LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public String perform(Offer offer, String member, Answers answers, LocalDateTime now) {
        Complaint complaint = reconsiderations.hand(
                offer.subject(), choices.facts(answers, answers.text("member"), answers.date("receivedOn"), member), offer.subject(), now);
        process.start(complaint);
        return "/xep-loai/" + offer.subject();
    }
}
