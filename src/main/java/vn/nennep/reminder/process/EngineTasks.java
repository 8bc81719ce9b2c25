package vn.nennep.reminder.process;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.nennep.platform.engine.Doers;
import vn.nennep.platform.engine.TaskSubjects;
import vn.nennep.platform.identity.People;
import vn.nennep.platform.intake.Subjects;
import vn.nennep.reminder.Deadline;
import vn.nennep.reminder.OpenTasks;

/** The engine's open tasks as deadlines, in the order of their ids. */
@Component
class EngineTasks implements OpenTasks {

    private static final Logger LOG = LoggerFactory.getLogger(EngineTasks.class);

    private final TaskService tasks;
    private final TaskSubjects taskSubjects;
    private final Doers doers;
    private final Subjects subjects;
    private final People people;

    EngineTasks(TaskService tasks, TaskSubjects taskSubjects, Doers doers, Subjects subjects, People people) {
        this.tasks = tasks;
        this.taskSubjects = taskSubjects;
        this.doers = doers;
        this.subjects = subjects;
        this.people = people;
    }

    @Override
    public Page after(String last, int most) {
        return people.asNobody(() -> {
            List<Task> page = tasks.createNativeTaskQuery()
                    .sql("select * from ACT_RU_TASK where ID_ > #{last} and SUSPENSION_STATE_ = 1 order by ID_ fetch first " + most + " rows only")
                    .parameter("last", last)
                    .list();
            Map<String, Long> subjectOf = taskSubjects.ofProcesses(page.stream().map(Task::getProcessInstanceId).toList());
            Map<Long, Optional<String>> titles = new HashMap<>();
            List<Deadline> deadlines = page.stream()
                    .flatMap(task -> titles.computeIfAbsent(subjectOf.getOrDefault(task.getProcessInstanceId(), 0L), this::title)
                            .map(title -> deadline(task, subjectOf.get(task.getProcessInstanceId()), title))
                            .stream())
                    .toList();
            return new Page(deadlines, page.size() < most ? null : page.get(most - 1).getId());
        });
    }

    @Override
    public Set<String> stillOpen(Collection<String> items) {
        return items.isEmpty()
                ? Set.of()
                : people.asNobody(() -> tasks.createTaskQuery().taskIdIn(items.toArray(String[]::new)).list().stream()
                        .map(Task::getId)
                        .collect(Collectors.toSet()));
    }

    /** A task of a subject that nobody knows can't be named, and must not keep the others from being told. */
    private Optional<String> title(Long subject) {
        try {
            return Optional.of(subjects.titleOf(subject));
        } catch (IllegalArgumentException e) {
            LOG.warn("No reminder of the tasks about {}: it is unknown", subject);
            return Optional.empty();
        }
    }

    private Deadline deadline(Task task, long subject, String title) {
        return new Deadline(
                task.getId(),
                task.getName(),
                title,
                task.getTenantId(),
                task.getDueDate() == null ? null : LocalDateTime.ofInstant(task.getDueDate().toInstant(), ZoneId.systemDefault()),
                "/viec/" + task.getId(),
                subject,
                doers.membersOf(task));
    }
}
