package vn.nennep.platform.engine;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.nennep.platform.identity.People;

/** The due dates of tasks that are open already. */
@Component
public class OpenDueDates {

    private final TaskService tasks;
    private final ObjectProvider<DueDates> dueDates;
    private final People people;

    OpenDueDates(TaskService tasks, ObjectProvider<DueDates> dueDates, People people) {
        this.tasks = tasks;
        this.dueDates = dueDates;
        this.people = people;
    }

    /** Reckons them anew for the process, after what they follow from was changed. Called after our own check of who may. */
    public void reckonAnew(String businessKey) {
        people.asNobody(() -> {
            tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().forEach(this::reckonAnew);
            return null;
        });
    }

    private void reckonAnew(Task task) {
        LocalDateTime due = dueDates.getObject().due(
                task.getId(), task.getTaskDefinitionKey(), task.getTenantId(), (Long) tasks.getVariable(task.getId(), ProcessVariables.SUBJECT));
        task.setDueDate(due == null ? null : Date.from(due.atZone(ZoneId.systemDefault()).toInstant()));
        tasks.saveTask(task);
    }
}
