package vn.nennep.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What still runs by an earlier model that lacks steps of today's. It keeps its model for good, while the product's code is today's: what the
 * missing steps decide is asked of nobody. The start warns of it; README, “Upgrade”, tells what to do before.
 */
@Component
class EarlierModels {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierModels.class);

    /**
     * Instances of one version.
     *
     * @param missing ids of the user tasks that the latest version has and this one hasn't
     * @param instances business keys
     */
    record Earlier(String process, int version, List<String> missing, List<String> instances) {}

    private final RepositoryService repository;
    private final RuntimeService runtime;

    EarlierModels(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        stillRunning().forEach(earlier -> LOG.warn(
                "{} running by version {} of {}, which lacks the steps {}: they can't be relied upon to come to their end. See README, Upgrade",
                earlier.instances(), earlier.version(), earlier.process(), earlier.missing()));
    }

    List<Earlier> stillRunning() {
        List<Earlier> found = new ArrayList<>();
        for (ProcessDefinition latest : repository.createProcessDefinitionQuery().latestVersion().list()) {
            for (ProcessDefinition version :
                    repository.createProcessDefinitionQuery().processDefinitionKey(latest.getKey()).orderByProcessDefinitionVersion().asc().list()) {
                TreeSet<String> missing = steps(latest);
                missing.removeAll(steps(version));
                if (missing.isEmpty()) {
                    continue;
                }
                List<String> instances = runtime.createProcessInstanceQuery().processDefinitionId(version.getId()).list().stream()
                        .map(ProcessInstance::getBusinessKey)
                        .sorted()
                        .toList();
                if (!instances.isEmpty()) {
                    found.add(new Earlier(version.getKey(), version.getVersion(), List.copyOf(missing), instances));
                }
            }
        }
        return found;
    }

    private TreeSet<String> steps(ProcessDefinition definition) {
        TreeSet<String> steps = new TreeSet<>();
        repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class).forEach(task -> steps.add(task.getId()));
        return steps;
    }
}
