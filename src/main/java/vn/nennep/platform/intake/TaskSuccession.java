package vn.nennep.platform.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.platform.engine.Doer;
import vn.nennep.platform.engine.Doers;
import vn.nennep.platform.engine.ProcessVariables;
import vn.nennep.platform.identity.Groups;
import vn.nennep.platform.identity.People;

/**
 * Names other people in a process. Its open tasks go to whom the variables name then: those that a person does, with what his predecessor has typed
 * in them so far; those that go to roles by policy; those that somebody is kept from doing. A task that is still the right one's stays with him.
 */
@Component
public class TaskSuccession {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Doers doers;
    private final Drafts drafts;
    private final People people;

    TaskSuccession(RuntimeService runtime, TaskService tasks, Doers doers, Drafts drafts, People people) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.doers = doers;
        this.drafts = drafts;
        this.people = people;
    }

    /**
     * Called after our own check of who may.
     *
     * @param businessKey of the process
     * @param variables that name people and roles
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(String businessKey, Map<String, Object> variables) {
        people.asNobody(() -> {
            ProcessInstance process = runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).singleResult();
            return handOver(process, variables);
        });
    }

    /**
     * The same where a process that was called bears its caller's business key.
     *
     * @param definition key of the process's model
     * @param subject what it is about
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(String definition, long subject, Map<String, Object> variables) {
        people.asNobody(() -> {
            ProcessInstance process = runtime.createProcessInstanceQuery()
                    .processDefinitionKey(definition)
                    .variableValueEquals(ProcessVariables.SUBJECT, subject)
                    .singleResult();
            return handOver(process, variables);
        });
    }

    /** What the person had typed of a task that ended before he handed it in; empty when nothing. */
    @Transactional(readOnly = true)
    public Map<String, Object> left(String task, String person) {
        return drafts.find(task, person).map(Drafts.Draft::values).orElse(Map.of());
    }

    private Void handOver(ProcessInstance process, Map<String, Object> variables) {
        runtime.setVariables(process.getId(), variables);
        tasks.createTaskQuery().processInstanceId(process.getId()).list().forEach(this::follow);
        return null;
    }

    private void follow(Task task) {
        Doer doer = doers.of(task);
        String person = doer.person() == null ? null : (String) tasks.getVariable(task.getId(), doer.person());
        Set<String> users = person == null ? Set.of() : Set.of(person);
        Set<String> groups = doer.roles().stream().map(role -> Groups.of(role, task.getTenantId())).collect(Collectors.toSet());
        List<IdentityLink> candidates = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> "candidate".equals(link.getType()))
                .toList();
        boolean same = named(candidates, IdentityLink::getUserId).equals(users) && named(candidates, IdentityLink::getGroupId).equals(groups);
        boolean barred = task.getAssignee() != null && task.getAssignee().equals(doers.excepted(task));
        if (same && !barred) {
            return;
        }
        candidates.forEach(link -> {
            if (link.getUserId() != null) {
                tasks.deleteCandidateUser(task.getId(), link.getUserId());
            } else {
                tasks.deleteCandidateGroup(task.getId(), link.getGroupId());
            }
        });
        users.forEach(user -> tasks.addCandidateUser(task.getId(), user));
        groups.forEach(group -> tasks.addCandidateGroup(task.getId(), group));
        tasks.setAssignee(task.getId(), person != null ? person : doers.soleOf(task));
        if (person != null && task.getAssignee() != null) {
            drafts.passOn(task.getId(), task.getAssignee(), person);
        }
    }

    private static Set<String> named(List<IdentityLink> links, Function<IdentityLink, String> name) {
        return links.stream().map(name).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
