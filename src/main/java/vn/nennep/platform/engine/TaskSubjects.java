package vn.nennep.platform.engine;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;
import vn.nennep.platform.identity.People;

/** What the tasks of a list are about, asked for all of them at once: one query, where each task by itself would cost several. */
@Component
public class TaskSubjects {

    private final RuntimeService runtime;
    private final People people;

    TaskSubjects(RuntimeService runtime, People people) {
        this.runtime = runtime;
        this.people = people;
    }

    /** The subject of each process, by the id of its instance. A process that is over is missing. */
    public Map<String, Long> ofProcesses(Collection<String> instances) {
        return instances.isEmpty()
                ? Map.of()
                : people.asNobody(() -> runtime.createVariableInstanceQuery()
                                .processInstanceIdIn(instances.stream().distinct().toArray(String[]::new))
                                .variableName(ProcessVariables.SUBJECT)
                                .list())
                        .stream()
                        .collect(Collectors.toMap(VariableInstance::getProcessInstanceId, subject -> (Long) subject.getValue(), (one, same) -> one));
    }
}
