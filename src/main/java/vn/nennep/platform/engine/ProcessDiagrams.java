package vn.nennep.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import vn.nennep.platform.identity.People;

/** Where a process stands on the diagram of its procedure. */
@Component
public class ProcessDiagrams {

    /**
     * @param name of the procedure
     * @param xml the model that this process runs by
     * @param active ids of the elements where it stands; a sub-process isn't told, but what goes on in it
     * @param done ids of the elements that were completed and where it doesn't stand again
     */
    public record Diagram(String name, String xml, List<String> active, List<String> done) {}

    private static final String BODY = "#" + ActivityTypes.MULTI_INSTANCE_BODY;

    private final RepositoryService repository;
    private final HistoryService history;
    private final People people;

    ProcessDiagrams(RepositoryService repository, HistoryService history, People people) {
        this.repository = repository;
        this.history = history;
        this.people = people;
    }

    /** The diagram of the last process of this kind with the business key; null when the engine keeps no trace of it any more. */
    public Diagram of(String process, String businessKey) {
        return people.asNobody(() -> {
            List<HistoricProcessInstance> last = history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(businessKey)
                    .processDefinitionKey(process)
                    .orderByProcessInstanceStartTime()
                    .desc()
                    .listPage(0, 1);
            if (last.isEmpty()) {
                return null;
            }
            HistoricProcessInstance instance = last.get(0);
            List<HistoricActivityInstance> steps = history.createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId())
                    .list();
            List<String> active = elements(steps, step -> step.getEndTime() == null);
            List<String> completed = elements(steps, step -> step.getEndTime() != null && !step.isCanceled());
            return new Diagram(
                    instance.getProcessDefinitionName(), xml(instance.getProcessDefinitionId()), active, completed.stream().filter(id -> !active.contains(id)).toList());
        });
    }

    /** Ids as they stand in the model: a task of several has a body besides its instances, which the model doesn't know. */
    private static List<String> elements(List<HistoricActivityInstance> steps, Predicate<HistoricActivityInstance> which) {
        return steps.stream()
                .filter(which)
                .filter(step -> !step.getActivityType().equals(ActivityTypes.SUB_PROCESS))
                .map(step -> step.getActivityId().replace(BODY, ""))
                .distinct()
                .toList();
    }

    private String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
