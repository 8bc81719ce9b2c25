package vn.nennep.session.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table as the whole engine runs it: with a version, a time to live and a history that must be readable without Java classes. */
class AssignmentLeadInTheEngineTest {

    private ProcessEngine engine;

    @BeforeEach
    void deploy() {
        ProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(UUID.randomUUID().toString());
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService().createDeployment().addClasspathResource("processes/assignmentLead.dmn").deploy();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void judgesByItsVersionAndLeavesAReadableHistory() {
        assertThat(engine.getRepositoryService().createDecisionDefinitionQuery().decisionDefinitionKey("assignmentLead").singleResult().getHistoryTimeToLive())
                .isEqualTo(180);

        String lead = engine.getDecisionService().evaluateDecisionTableByKeyAndVersion("assignmentLead", 1, Variables
                .putValue("mode", "AT_PREVIOUS_REGULAR_SESSION").putValue("regularSessionOn", "2026-05-03")
                .putValue("assignedOn", "2026-05-03").putValue("thematicOn", "2026-06-10")).getSingleResult().getSingleEntry();

        assertThat(lead).isEqualTo("IN_TIME");
        HistoricDecisionInstance history = engine.getHistoryService().createHistoricDecisionInstanceQuery().includeInputs().includeOutputs().singleResult();
        assertThat(history.getInputs()).hasSize(3).extracting(HistoricDecisionInputInstance::getTypeName).containsOnly("string");
    }
}
