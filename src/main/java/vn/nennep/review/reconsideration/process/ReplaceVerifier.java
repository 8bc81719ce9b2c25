package vn.nennep.review.reconsideration.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.ActionWork;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskSuccession;
import vn.nennep.platform.web.Words;
import vn.nennep.review.reconsideration.Complaint;
import vn.nennep.review.reconsideration.ComplaintHandlers;
import vn.nennep.review.reconsideration.ComplaintMail;
import vn.nennep.review.reconsideration.ComplaintReading;
import vn.nennep.review.reconsideration.ComplaintState;
import vn.nennep.review.reconsideration.Complaints;
import vn.nennep.review.reconsideration.Reconsiderations;

/**
 * The committee's secretary or deputy gives a complaint to somebody else to look into: he is ill, away, or not impartial after all. What he had typed goes
 * over with the task; he reads the file no more.
 */
@Component
class ReplaceVerifier implements ActionWork {

    private final Reconsiderations reconsiderations;
    private final Complaints complaints;
    private final ComplaintHandlers handlers;
    private final ComplaintReading reading;
    private final ComplaintMail mail;
    private final RunningComplaint process;
    private final TaskSuccession succession;
    private final Register register;
    private final Words words;
    private final Clock clock;

    ReplaceVerifier(
            Reconsiderations reconsiderations, Complaints complaints, ComplaintHandlers handlers, ComplaintReading reading, ComplaintMail mail,
            RunningComplaint process, TaskSuccession succession, Register register, Words words, Clock clock) {
        this.reconsiderations = reconsiderations;
        this.complaints = complaints;
        this.handlers = handlers;
        this.reading = reading;
        this.mail = mail;
        this.process = process;
        this.succession = succession;
        this.register = register;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "replaceVerifier";
    }

    @Override
    public List<Offer> offers(String member, String unit, Long subject) {
        return subject == null
                ? List.of()
                : complaints.find(subject).stream()
                        .filter(complaint -> complaint.state() == ComplaintState.VERIFYING && handlers.leads(member, complaint))
                        .map(complaint -> new Offer(
                                name(), words.of("complaint.replace.title"),
                                words.of("complaint.replace.description", register.nameOf(complaint.verifierId())), complaint.unitId(), subject))
                        .toList();
    }

    @Override
    public Map<String, Object> prefill(Offer offer, String member) {
        Complaint complaint = complaints.complaint(offer.subject());
        Map<String, Object> values = new HashMap<>();
        values.put("verifiers", handlers.verifiers(complaint, now().toLocalDate()).stream()
                .filter(person -> !person.equals(complaint.verifierId()))
                .map(person -> new Option(person, register.nameOf(person)))
                .toList());
        Optional.ofNullable(complaint.instruction()).ifPresent(instruction -> values.put("instruction", instruction));
        return values;
    }

    @Override
    public String seen(Offer offer) {
        return String.valueOf(complaints.complaint(offer.subject()).version());
    }

    @Override
    public List<Reading> reading(Offer offer, String member) {
        return reading.forHandlers(complaints.complaint(offer.subject()));
    }

    @Override
    public String perform(Offer offer, String member, Answers answers) {
        return perform(offer, member, answers, now());
    }

    @Override
    public String perform(Offer offer, String member, Answers answers, LocalDateTime now) {
        Complaint complaint = complaints.complaint(offer.subject());
        process.hold(complaint);
        String verifier = answers.text("verifier");
        reconsiderations.replaceVerifier(complaint.id(), verifier, answers.text("instruction"), answers.text("reason"), member, now);
        succession.handOver(process.key(complaint), Map.of(ComplaintVariables.VERIFIER, verifier));
        mail.relieved(complaint, complaint.verifierId(), now);
        return "/xep-loai/" + complaint.id();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
