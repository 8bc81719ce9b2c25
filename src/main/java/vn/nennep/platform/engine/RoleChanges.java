package vn.nennep.platform.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.nennep.organization.Posts;
import vn.nennep.organization.Register;
import vn.nennep.platform.identity.People;

/**
 * Gives open tasks to the right person again when a role or a substitution begins or ends. Candidate groups need nothing: they are roles. An
 * assignee who no longer holds any of the task's roles is replaced by the one who does; a task that nobody has, and that now has one holder, is his.
 * When a substitution begins, the tasks of whom it is for go over once; what he then takes back himself stays with him. What a person does by name
 * is followed by who named him ({@link PersonalTask}).
 */
@Component
public class RoleChanges {

    /** Looked back over at the first run, so that a server that stood still catches up. */
    private static final int DAYS = 31;

    private final Register register;
    private final Posts posts;
    private final RoleHolders holders;
    private final TaskService tasks;
    private final Doers doers;
    private final ObjectProvider<PersonalTask> personal;
    private final People people;
    private final Clock clock;
    /** The day of the last run; null before the first. What is entered for earlier days is followed when it is entered. */
    private volatile LocalDate followed;

    RoleChanges(
            Register register, Posts posts, RoleHolders holders, TaskService tasks, Doers doers, ObjectProvider<PersonalTask> personal, People people,
            Clock clock) {
        this.register = register;
        this.posts = posts;
        this.holders = holders;
        this.tasks = tasks;
        this.doers = doers;
        this.personal = personal;
        this.people = people;
        this.clock = clock;
    }

    /** Follows the dates in the register, soon after midnight too. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    @Transactional
    public void follow() {
        LocalDate today = LocalDate.now(clock);
        boolean recently = followed != null && !followed.isAfter(today) && followed.isAfter(today.minusDays(DAYS));
        reassign(register.unitsWithChanges(recently ? followed.minusDays(1) : today.minusDays(DAYS), today));
        followed = today;
    }

    /** Sets the assignees of the open tasks of these units anew. */
    @Transactional
    public void reassign(Collection<String> units) {
        people.asNobody(() -> {
            for (String unit : units) {
                RoleHolders.OfDay today = holders.today(unit);
                for (Task task : tasks.createTaskQuery().tenantIdIn(unit).list()) {
                    reassign(task, today);
                }
                today.begun().forEach(posts::handedOver);
            }
            return null;
        });
    }

    private void reassign(Task task, RoleHolders.OfDay today) {
        Doer doer = doers.of(task);
        if (doer.person() != null) {
            personal.stream().filter(kind -> kind.task().equals(task.getTaskDefinitionKey())).forEach(kind -> kind.follow(subjectOf(task)));
            return;
        }
        String next = today.next(task.getAssignee(), doer, doers.excepted(task, doer));
        if (!Objects.equals(task.getAssignee(), next)) {
            tasks.setAssignee(task.getId(), next);
        }
    }

    private long subjectOf(Task task) {
        return (Long) tasks.getVariable(task.getId(), ProcessVariables.SUBJECT);
    }
}
