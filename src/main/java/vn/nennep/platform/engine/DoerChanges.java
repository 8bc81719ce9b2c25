package vn.nennep.platform.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.identity.Groups;
import vn.nennep.platform.identity.People;

/**
 * Gives the open tasks of an instance to whom its variables name now: those that a person does, that go to roles by policy, or that somebody is kept from doing.
 * A task that is still the right one's stays with whoever has it.
 */
@Component
public class DoerChanges {

    private static final String CANDIDATE = "candidate";

    private final RoleHolders holders;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final People people;

    DoerChanges(RoleHolders holders, TaskService tasks, RepositoryService repository, People people) {
        this.holders = holders;
        this.tasks = tasks;
        this.repository = repository;
        this.people = people;
    }

    /** Asked after the variables of the instance have changed. */
    @Transactional
    public void follow(String businessKey) {
        people.asNobody(() -> {
            tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().forEach(this::follow);
            return null;
        });
    }

    private void follow(Task task) {
        Doer doer = Doer.of((UserTask) repository
                        .getBpmnModelInstance(task.getProcessDefinitionId())
                        .getModelElementById(task.getTaskDefinitionKey()))
                .given(variable -> value(task, variable));
        String person = value(task, doer.person());
        String except = value(task, doer.except());
        Set<String> users = person == null ? Set.of() : Set.of(person);
        Set<String> groups = doer.roles().stream().map(role -> Groups.of(role, task.getTenantId())).collect(Collectors.toSet());
        List<IdentityLink> links = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> CANDIDATE.equals(link.getType()))
                .toList();
        boolean same = links.stream().map(IdentityLink::getUserId).filter(id -> id != null).collect(Collectors.toSet()).equals(users)
                && links.stream().map(IdentityLink::getGroupId).filter(id -> id != null).collect(Collectors.toSet()).equals(groups);
        boolean barred = task.getAssignee() != null && task.getAssignee().equals(except);
        if (same && !barred) {
            return;
        }
        links.forEach(link -> {
            if (link.getUserId() != null) {
                tasks.deleteCandidateUser(task.getId(), link.getUserId());
            } else {
                tasks.deleteCandidateGroup(task.getId(), link.getGroupId());
            }
        });
        users.forEach(user -> tasks.addCandidateUser(task.getId(), user));
        groups.forEach(group -> tasks.addCandidateGroup(task.getId(), group));
        tasks.setAssignee(task.getId(), person != null ? person : holders.sole(task.getTenantId(), doer, except));
    }

    private String value(Task task, String variable) {
        return variable == null ? null : (String) tasks.getVariable(task.getId(), variable);
    }
}
