package vn.nennep.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;

/**
 * Writes down which steps and flows of the product's models the tests have walked, for each database, in {@code target/process-coverage}. Only what
 * was committed counts, and only the models as they are now: a test that deploys another version of them adds nothing. {@code ProcessCoverageIT} judges it.
 */
public class ProcessCoverage extends SpringBootProcessEnginePlugin {

    private static final Set<Path> WRITTEN = new HashSet<>();

    /** The file whose lines are the ids that were walked. */
    public static Path walked(String process, String database) {
        return Path.of("target", "process-coverage", database, process + ".txt");
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(new AbstractBpmnParseListener() {

            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                observe(process);
            }
        });
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private static void observe(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            String id = activity.getId().replace("#" + ActivityTypes.MULTI_INSTANCE_BODY, "");
            activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> onceCommitted(id, execution));
            for (PvmTransition flow : activity.getOutgoingTransitions()) {
                ((TransitionImpl) flow).addExecutionListener(execution -> onceCommitted(flow.getId(), execution));
            }
            observe(activity);
        }
    }

    private static void onceCommitted(String id, DelegateExecution execution) {
        ProcessDefinitionEntity process = ((ExecutionEntity) execution).getProcessDefinition();
        if (process.getResourceName().equals("processes/" + process.getKey() + ".bpmn")) {
            Path file = walked(process.getKey(), DatabaseUnderTest.isPostgresql() ? "postgresql" : "h2");
            Context.getCommandContext()
                    .getTransactionContext()
                    .addTransactionListener(TransactionState.COMMITTED, context -> write(id, file));
        }
    }

    private static synchronized void write(String id, Path file) {
        if (WRITTEN.add(file.resolve(id))) {
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, id + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
