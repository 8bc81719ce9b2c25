package vn.nennep.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** Runs the engine's jobs by hand, one after the other as the executor would for one process, and keeps how long each took. */
final class TimedJobs {

    private final ManagementService management;
    private final Map<String, String> steps = new HashMap<>();
    private final Map<String, Timings> timings = new TreeMap<>();

    TimedJobs(ManagementService management) {
        this.management = management;
    }

    /** All that wait for no date, until there is none. */
    void run() throws Exception {
        for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
            for (Job job : jobs) {
                String step = steps.computeIfAbsent(
                        job.getJobDefinitionId(), id -> management.createJobDefinitionQuery().jobDefinitionId(id).singleResult().getActivityId());
                timings.computeIfAbsent(step, of -> new Timings("job " + of)).measure(() -> {
                    management.executeJob(job.getId());
                    return null;
                });
            }
        }
    }

    Timings of(String step) {
        return timings.getOrDefault(step, new Timings("job " + step));
    }

    void print() {
        timings.values().forEach(Timings::print);
    }

    void forget() {
        timings.clear();
    }

    private List<Job> jobs() {
        return management.createJobQuery().messages().withRetriesLeft().list();
    }
}
