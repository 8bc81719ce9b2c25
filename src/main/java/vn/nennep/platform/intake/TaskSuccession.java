package vn.nennep.platform.intake;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.engine.Doer;
import vn.nennep.platform.identity.People;

/** Passes what a named person does in a process on to another: the variable, the open tasks, and what he has typed in them so far. */
@Component
public class TaskSuccession {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final Drafts drafts;
    private final People people;

    TaskSuccession(RuntimeService runtime, TaskService tasks, RepositoryService repository, Drafts drafts, People people) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.drafts = drafts;
        this.people = people;
    }

    /**
     * Called after our own check of who may.
     *
     * @param businessKey of the process
     * @param variable that names the person who does the tasks
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void passOn(String businessKey, String variable, String successor) {
        people.asNobody(() -> {
            ProcessInstance process = runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).singleResult();
            runtime.setVariable(process.getId(), variable, successor);
            open(process).stream().filter(task -> variable.equals(person(task))).forEach(task -> passOn(task, successor));
            return null;
        });
    }

    private List<Task> open(ProcessInstance process) {
        return tasks.createTaskQuery().processInstanceId(process.getId()).list();
    }

    private String person(Task task) {
        return Doer.of((UserTask) repository.getBpmnModelInstance(task.getProcessDefinitionId()).getModelElementById(task.getTaskDefinitionKey()))
                .person();
    }

    private void passOn(Task task, String successor) {
        String predecessor = task.getAssignee();
        tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> "candidate".equals(link.getType()) && link.getUserId() != null)
                .forEach(link -> tasks.deleteCandidateUser(task.getId(), link.getUserId()));
        tasks.addCandidateUser(task.getId(), successor);
        tasks.setAssignee(task.getId(), successor);
        drafts.passOn(task.getId(), predecessor, successor);
    }
}
