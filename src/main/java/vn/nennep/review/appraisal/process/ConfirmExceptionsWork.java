package vn.nennep.review.appraisal.process;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.Reading;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.review.appraisal.AppraisalDueDates;
import vn.nennep.review.appraisal.DecisionDesk;
import vn.nennep.review.appraisal.DecisionReading;

/** Somebody else of the committee answers for levels above what the conditions allow, or has them decided again ({@code domain.md} P8 form 12). */
@Component
class ConfirmExceptionsWork implements TaskWork {

    private final DecisionDesk desk;
    private final DecisionReading reading;
    private final AppraisalDueDates due;
    private final TaskService tasks;
    private final People people;

    ConfirmExceptionsWork(DecisionDesk desk, DecisionReading reading, AppraisalDueDates due, TaskService tasks, People people) {
        this.desk = desk;
        this.reading = reading;
        this.due = due;
        this.tasks = tasks;
        this.people = people;
    }

    @Override
    public String task() {
        return "confirmExceptions";
    }

    @Override
    public Map<String, Object> prefill(OpenTask task) {
        return Map.of();
    }

    @Override
    public List<Reading> reading(OpenTask task) {
        return reading.forConfirmation(desk.decision(decision(task)));
    }

    @Override
    public Map<String, Object> submit(OpenTask task, Answers answers) {
        boolean confirmed = answers.text("answer").equals("CONFIRMED");
        if (confirmed) {
            if (reading.aboveCap(desk.decision(decision(task))).stream().anyMatch(target -> target.isOf(task.actor()))) {
                throw Refusal.at("answer", "decision.ownException");
            }
            desk.confirm(decision(task), task.actor());
        } else {
            desk.refuse(decision(task), answers.text("reason"), task.actor());
        }
        return Map.of(AppraisalVariables.EXCEPTIONS_CONFIRMED, confirmed);
    }

    @Override
    public Optional<LocalDateTime> due(OpenTask task) {
        return Optional.of(due.decision(task.subject(), task.unit(), task.now().toLocalDate()));
    }

    private long decision(OpenTask task) {
        return people.asNobody(() -> (Long) tasks.getVariable(task.id(), AppraisalVariables.DECISION));
    }
}
