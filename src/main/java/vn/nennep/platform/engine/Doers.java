package vn.nennep.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
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
        return holders.sole(task.getTenantId(), doer, excepted(task, doer));
    }

    String excepted(Task task, Doer doer) {
        return doer.except() == null ? null : people.asNobody(() -> (String) tasks.getVariable(task.getId(), doer.except()));
    }
}
