package vn.nennep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;

/** Every model is accepted by the engine as it comes, without any of our beans. */
class ModelDeploymentTest {

    @Test
    void theEngineTakesEveryModel() throws Exception {
        var engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setProcessEngineName("modelDeployment")
                .setJdbcUrl("jdbc:h2:mem:modelDeployment")
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        try {
            var deployment = engine.getRepositoryService().createDeployment();
            for (var model : ModelFiles.all()) {
                deployment.addString(model.getFileName().toString(), Files.readString(model));
            }
            assertThat(deployment.deployWithResult().getDeployedProcessDefinitions())
                    .extracting(ProcessDefinition::getKey)
                    .containsExactlyInAnyOrderElementsOf(ModelFiles.all().stream().map(ModelFiles::name).toList());
        } finally {
            engine.close();
        }
    }
}
