package vn.nennep.platform.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.springframework.stereotype.Component;
import vn.nennep.platform.identity.People;

/** The deployed forms, by key and version. A version never changes, so it is read once. */
@Component
class FormCatalog {

    private final ProcessEngineConfigurationImpl engine;
    private final RepositoryService repository;
    private final People people;
    private final ObjectMapper mapper;
    private final Map<String, FormDocument> documents = new ConcurrentHashMap<>();

    FormCatalog(ProcessEngineConfigurationImpl engine, RepositoryService repository, People people, ObjectMapper mapper) {
        this.engine = engine;
        this.repository = repository;
        this.people = people;
        this.mapper = mapper;
    }

    int latestVersion(String key) {
        CamundaFormDefinitionEntity definition = people.asNobody(() -> engine.getCommandExecutorTxRequired()
                .execute(context -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key)));
        if (definition == null) {
            throw new IllegalStateException("No form " + key);
        }
        return definition.getVersion();
    }

    FormDocument form(String key, int version) {
        return documents.computeIfAbsent(key + "/" + version, any -> read(key, version));
    }

    private FormDocument read(String key, int version) {
        return people.asNobody(() -> {
            CamundaFormDefinitionEntity definition = engine.getCommandExecutorTxRequired()
                    .execute(context -> context.getCamundaFormDefinitionManager()
                            .findDefinitionByKeyVersionAndTenantId(key, version, null));
            try (InputStream resource =
                    repository.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
                return FormDocument.of(mapper.readTree(resource));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
