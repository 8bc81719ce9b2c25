package vn.nennep.platform.intake;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.intake.Intake.TaskView;

/** What is being waited for about a subject. */
@Component
public class OpenSteps {

    /** No subject has more; the engine refuses queries without a bound. */
    private static final int MOST_TASKS = 1_000;

    /**
     * One step of the procedure that isn't done.
     *
     * @param open how many people have yet to do it
     * @param doer who does it; null where several do, or nobody has taken it
     * @param due the earliest day of theirs; may be null
     * @param task the reader's own task, or the one that he may take over; null where there is none
     * @param mine whether that task is his own
     */
    public record Step(String name, String unit, int open, String doer, LocalDateTime due, String task, boolean mine) {}

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final People people;
    private final Intake intake;

    OpenSteps(RuntimeService runtime, TaskService tasks, People people, Intake intake) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.people = people;
        this.intake = intake;
    }

    /** The open steps, what the reader has to do first, then by due date. Who may read of the subject is the caller's to know. */
    @Transactional(readOnly = true)
    public List<Step> of(long subject, String reader) {
        List<Task> open = people.asNobody(() -> tasksAbout(subject));
        Map<List<String>, List<Task>> steps = open.stream()
                .collect(Collectors.groupingBy(
                        task -> List.of(task.getTaskDefinitionKey(), task.getTenantId()), LinkedHashMap::new, Collectors.toList()));
        // of what many do at the same time, nobody takes over another's
        List<String> ids = steps.values().stream()
                .flatMap(several -> several.stream().filter(task -> several.size() == 1 || reader.equals(task.getAssignee())))
                .map(Task::getId)
                .toList();
        Map<String, TaskView> his = intake.visible(reader, ids).stream()
                .filter(task -> task.mine() || task.mayTakeOver())
                .collect(Collectors.toMap(TaskView::id, Function.identity()));
        return steps.values().stream()
                .map(several -> step(several, several.stream().map(task -> his.get(task.getId())).filter(Objects::nonNull).findFirst().orElse(null)))
                .sorted(Comparator.comparing((Step step) -> !step.mine()).thenComparing(Step::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** The processes are found by an index first: asked for in one query, the engine looks at the variables of every open task there is. */
    private List<Task> tasksAbout(long subject) {
        String[] processes = runtime.createVariableInstanceQuery()
                .variableValueEquals(ProcessVariables.SUBJECT, subject)
                .listPage(0, MOST_TASKS)
                .stream()
                .filter(variable -> variable.getTaskId() == null)
                .map(VariableInstance::getProcessInstanceId)
                .distinct()
                .toArray(String[]::new);
        return processes.length == 0
                ? List.of()
                : tasks.createTaskQuery().processInstanceIdIn(processes).orderByTaskCreateTime().asc().listPage(0, MOST_TASKS);
    }

    private static Step step(List<Task> several, TaskView his) {
        Task first = several.get(0);
        return new Step(
                first.getName(),
                first.getTenantId(),
                several.size(),
                several.size() == 1 ? first.getAssignee() : null,
                several.stream().flatMap(task -> Stream.ofNullable(task.getDueDate())).min(Comparator.naturalOrder()).map(OpenSteps::moment).orElse(null),
                his == null ? null : his.id(),
                his != null && his.mine());
    }

    private static LocalDateTime moment(Date at) {
        return LocalDateTime.ofInstant(at.toInstant(), ZoneId.systemDefault());
    }
}
