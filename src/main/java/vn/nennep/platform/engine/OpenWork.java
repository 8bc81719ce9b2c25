package vn.nennep.platform.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.nennep.organization.Register;
import vn.nennep.organization.UnitRole;
import vn.nennep.platform.identity.People;

/** What is open in units, and who is to do it on a day by the roles of that day: as {@link RoleChanges} will set it then. */
@Component
public class OpenWork {

    /**
     * An open task on a day.
     *
     * @param members whose it is: the assignee, otherwise those who may take it first; empty when nobody can do it
     * @param substitutes everybody else who may take it over
     * @param personal bound to a person by name: when he is gone, nobody takes it over by himself
     */
    public record Doing(String task, String name, String unit, long subject, List<String> members, Set<String> substitutes, boolean personal) {}

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final TaskSubjects subjects;
    private final Doers doers;
    private final RoleHolders holders;
    private final Register register;
    private final People people;

    OpenWork(TaskService tasks, RuntimeService runtime, TaskSubjects subjects, Doers doers, RoleHolders holders, Register register, People people) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.subjects = subjects;
        this.doers = doers;
        this.holders = holders;
        this.register = register;
        this.people = people;
    }

    /** The open tasks of the units as they stand on the day, those waiting longest first. */
    public List<Doing> of(Collection<String> units, LocalDate day) {
        return people.asNobody(() -> {
            List<Doing> work = new ArrayList<>();
            for (String unit : units) {
                List<Task> open = tasks.createTaskQuery().tenantIdIn(unit).orderByTaskCreateTime().asc().list();
                Map<String, Long> about = subjects.ofProcesses(open.stream().map(Task::getProcessInstanceId).toList());
                RoleHolders.OfDay roles = holders.on(unit, day);
                Set<String> belonging = new HashSet<>();
                Set<String> gone = new HashSet<>();
                open.forEach(task -> work.add(doing(task, about.get(task.getProcessInstanceId()), roles, day, belonging, gone)));
            }
            return work;
        });
    }

    /** What runs in the unit: the subjects of its processes. */
    public List<Long> running(String unit) {
        return people.asNobody(() -> {
            List<String> instances = runtime.createProcessInstanceQuery().tenantIdIn(unit).list().stream().map(ProcessInstance::getProcessInstanceId).toList();
            return subjects.ofProcesses(instances).values().stream().distinct().sorted().toList();
        });
    }

    private Doing doing(Task task, long subject, RoleHolders.OfDay roles, LocalDate day, Set<String> belonging, Set<String> gone) {
        Doer doer = doers.of(task);
        String unit = task.getTenantId();
        if (doer.person() != null) {
            String person = task.getAssignee();
            if (person != null && !belonging.contains(person) && !gone.contains(person)) {
                (belongs(person, unit, day) ? belonging : gone).add(person);
            }
            List<String> members = person == null || gone.contains(person) ? List.of() : List.of(person);
            return new Doing(task.getId(), task.getName(), unit, subject, members, Set.of(), true);
        }
        String except = doers.excepted(task, doer);
        String assignee = roles.next(task.getAssignee(), doer, except);
        List<String> members = assignee == null ? roles.first(doer, except) : List.of(assignee);
        Set<String> others = new HashSet<>(roles.all(doer, except));
        members.forEach(others::remove);
        return new Doing(task.getId(), task.getName(), unit, subject, members, others, false);
    }

    private boolean belongs(String person, String unit, LocalDate day) {
        return register.rolesOf(person, day).stream().map(UnitRole::unitId).anyMatch(unit::equals);
    }
}
