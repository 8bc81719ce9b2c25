package vn.nennep.platform.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.Register;
import vn.nennep.organization.Role;
import vn.nennep.organization.UnitRole;
import vn.nennep.platform.engine.Doers;
import vn.nennep.platform.engine.TaskSubjects;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.intake.Denial.Kind;

/**
 * Nhập hộ: somebody enters what a member of his unit says on paper, by telephone or in person, because the member can't do his own task (A17.10, F17). The
 * model says for which tasks, and which roles may (property {@code enteredBy}); the member is the author, and who entered it is written beside.
 */
@Component
public class Entering {

    private static final int MOST_TASKS = 2000;

    private final TaskService tasks;
    private final TaskSubjects subjects;
    private final Doers doers;
    private final Register register;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Entering(
            TaskService tasks, TaskSubjects subjects, Doers doers, Register register, People people, ApplicationEventPublisher events, Clock clock) {
        this.tasks = tasks;
        this.subjects = subjects;
        this.doers = doers;
        this.register = register;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** An open task that the person may enter for its member. */
    public record EnterableTask(String id, String name, String unit, long subject, LocalDateTime due, String member) {}

    /** What the person may enter for others now, by member and due date. */
    @Transactional(readOnly = true)
    public List<EnterableTask> tasksFor(String officer) {
        Map<String, Set<Role>> held = register.rolesOf(officer, LocalDate.now(clock)).stream()
                .filter(role -> role.role() != Role.MEMBER)
                .collect(Collectors.groupingBy(UnitRole::unitId, Collectors.mapping(UnitRole::role, Collectors.toSet())));
        Set<String> keys = held.isEmpty() ? Set.of() : doers.enteredTasks();
        if (keys.isEmpty()) {
            return List.of();
        }
        List<Task> open = people.asNobody(() -> tasks.createTaskQuery()
                        .tenantIdIn(held.keySet().toArray(String[]::new))
                        .taskDefinitionKeyIn(keys.toArray(String[]::new))
                        .taskAssigned()
                        .listPage(0, MOST_TASKS))
                .stream()
                .filter(task -> !officer.equals(task.getAssignee()) && doers.enteredBy(task).stream().anyMatch(held.get(task.getTenantId())::contains))
                .toList();
        Map<String, Long> about = subjects.ofProcesses(open.stream().map(Task::getProcessInstanceId).toList());
        return open.stream()
                .filter(task -> about.containsKey(task.getProcessInstanceId()))
                .map(task -> new EnterableTask(
                        task.getId(), task.getName(), task.getTenantId(), about.get(task.getProcessInstanceId()),
                        task.getDueDate() == null ? null : LocalDateTime.ofInstant(task.getDueDate().toInstant(), ZoneId.systemDefault()),
                        task.getAssignee()))
                .sorted(Comparator.comparing(EnterableTask::member)
                        .thenComparing(EnterableTask::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(EnterableTask::id))
                .toList();
    }

    /**
     * Whose work the task is, when the officer enters it.
     *
     * @param member for whom the officer means to enter it
     * @throws Denial if he may not, or it has gone to somebody else since
     */
    String doer(Task task, String officer, String member) {
        boolean allowed = task.getAssignee() != null
                && !officer.equals(task.getAssignee())
                && doers.enteredBy(task).stream().anyMatch(role -> register.holds(officer, role, task.getTenantId(), LocalDate.now(clock)));
        if (!allowed) {
            throw new Denial(Kind.NOT_YOURS, "intake.entry.notAllowed");
        }
        if (!task.getAssignee().equals(member)) {
            throw new Denial(Kind.MOVED_ON, "intake.entry.notHisAnyMore", register.nameOf(member));
        }
        return member;
    }

    /** Lets the member know. */
    void tell(WorkEntered entered) {
        events.publishEvent(entered);
    }
}
