package vn.nennep.platform.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Role;
import vn.nennep.platform.identity.People;

/** Who does an open task: what its model says, and who that is today. */
@Component
public class Doers {

    private final RepositoryService repository;
    private final TaskService tasks;
    private final RoleHolders holders;
    private final People people;

    Doers(RepositoryService repository, TaskService tasks, RoleHolders holders, People people) {
        this.repository = repository;
        this.tasks = tasks;
        this.holders = holders;
        this.people = people;
    }

    public Doer of(Task task) {
        return people.asNobody(() -> Doer.of((UserTask) repository
                        .getBpmnModelInstance(task.getProcessDefinitionId())
                        .getModelElementById(task.getTaskDefinitionKey()))
                .given(variable -> (String) tasks.getVariable(task.getId(), variable)));
    }

    /**
     * Whether the person may do the task that is assigned to him also today: it is his own and he belongs to the unit, or he holds one of its
     * roles; and nothing in the model keeps him from it.
     */
    public boolean stillDoes(Task task, String assignee) {
        return stillDoneBy(assignee).test(task);
    }

    /** The same for many tasks of one person: what he holds in a unit is asked once. */
    public Predicate<Task> stillDoneBy(String assignee) {
        Map<String, RoleHolders.OfDay> holding = new HashMap<>();
        Map<String, Boolean> belonging = new HashMap<>();
        return task -> {
            Doer doer = of(task);
            String unit = task.getTenantId();
            if (assignee.equals(excepted(task, doer))) {
                return false;
            }
            return doer.person() == null
                    ? holding.computeIfAbsent(unit, holders::today).include(doer, assignee)
                    : belonging.computeIfAbsent(unit, in -> holders.belongs(in, assignee));
        };
    }

    /** The roles that may enter the task for the person whose it is; none where it must be himself. */
    public List<Role> enteredBy(Task task) {
        return people.asNobody(() -> Doer.of((UserTask)
                        repository.getBpmnModelInstance(task.getProcessDefinitionId()).getModelElementById(task.getTaskDefinitionKey()))
                .enteredBy());
    }

    /** Ids of the user tasks, in the models that new processes follow, that may be entered for somebody. */
    public Set<String> enteredTasks() {
        return people.asNobody(() -> repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(process -> repository.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class).stream())
                .filter(task -> !Doer.of(task).enteredBy().isEmpty())
                .map(UserTask::getId)
                .collect(Collectors.toSet()));
    }

    /** Id of the person who must not do it, whatever roles he holds; null when there is none. */
    public String excepted(Task task) {
        return excepted(task, of(task));
    }

    /** Whose it is to do now: the assignee; otherwise those who hold the first role that anybody holds. */
    public List<String> membersOf(Task task) {
        if (task.getAssignee() != null) {
            return List.of(task.getAssignee());
        }
        Doer doer = of(task);
        return holders.today(task.getTenantId()).first(doer, excepted(task, doer));
    }

    /** Who is to be the assignee of a task that roles do: the one holder of the first role that anybody holds; null when several hold it. */
    public String soleOf(Task task) {
        Doer doer = of(task);
        return holders.today(task.getTenantId()).sole(doer, excepted(task, doer));
    }

    String excepted(Task task, Doer doer) {
        return doer.except() == null ? null : people.asNobody(() -> (String) tasks.getVariable(task.getId(), doer.except()));
    }
}
