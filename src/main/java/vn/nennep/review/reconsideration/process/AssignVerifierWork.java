package vn.nennep.review.reconsideration.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Option;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.reconsideration.ComplaintHandlers;
import vn.nennep.review.reconsideration.ComplaintReading;
import vn.nennep.review.reconsideration.Complaints;
import vn.nennep.review.reconsideration.Reconsiderations;

/** The committee's secretary says who looks into it: nobody who took part in the rating. */
@Component
class AssignVerifierWork implements TaskWork {

    private final Reconsiderations reconsiderations;
    private final Complaints complaints;
    private final ComplaintHandlers handlers;
    private final ComplaintReading reading;
    private final ComplaintDue due;
    private final Register register;

    AssignVerifierWork(
            Reconsiderations reconsiderations, Complaints complaints, ComplaintHandlers handlers, ComplaintReading reading, ComplaintDue due,
            Register register) {
        this.reconsiderations = reconsiderations;
        this.complaints = complaints;
        this.handlers = handlers;
        this.reading = reading;
        this.due = due;
        this.register = register;
    }

    @Override
    public String task() {
        return "assignVerifier";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        List<String> people = handlers.verifiers(complaints.complaint(task.subject()), task.now().toLocalDate());
        return Map.of("verifiers", people.stream().map(person -> new Option(person, register.nameOf(person))).toList());
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return reading.forHandlers(complaints.complaint(task.subject()));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        reconsiderations.assign(task.subject(), answers.text("verifier"), answers.text("instruction"), task.actor(), task.now());
        return Map.of(ComplaintVariables.VERIFIER, answers.text("verifier"));
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return due.of(task);
    }
}
