package vn.nennep.platform.engine;

import java.time.Clock;
import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;
import vn.nennep.platform.identity.People;

/** What the operator watches of the engine: figures only, of all units together. */
@Component
public class EngineFigures {

    private final TaskService tasks;
    private final ManagementService management;
    private final ProcessEngineConfigurationImpl engine;
    private final People people;
    private final Clock clock;

    EngineFigures(TaskService tasks, ManagementService management, ProcessEngineConfigurationImpl engine, People people, Clock clock) {
        this.tasks = tasks;
        this.management = management;
        this.engine = engine;
        this.people = people;
        this.clock = clock;
    }

    public long openTasks() {
        return count(() -> tasks.createTaskQuery().count());
    }

    /** Open tasks whose day has passed. */
    public long overdueTasks() {
        return count(() -> tasks.createTaskQuery().dueBefore(Date.from(clock.instant())).count());
    }

    /** Jobs that have been tried as often as they may, and wait for somebody. */
    public long failedJobs() {
        return count(() -> management.createJobQuery().noRetriesLeft().count());
    }

    /** Jobs that could be executed now. Many of them over a long time mean that nobody executes them. */
    public long dueJobs() {
        return count(() -> management.createJobQuery().executable().count());
    }

    public boolean executesJobs() {
        return engine.getJobExecutor() != null && engine.getJobExecutor().isActive();
    }

    private long count(Supplier<Long> query) {
        return people.asNobody(query::get);
    }
}
