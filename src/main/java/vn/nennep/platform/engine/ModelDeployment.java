package vn.nennep.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models, decisions and forms that ship with the product, under names that are the same in the jar and in the tests, and only those
 * that changed: a restart makes no new version. They are there before the first page is served.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    private final RepositoryService repository;

    ModelDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            DeploymentBuilder deployment =
                    repository.createDeployment().name("nennep").source("nennep").enableDuplicateFiltering(true);
            PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
            for (String pattern : new String[] {"processes/*.bpmn", "processes/*.dmn", "forms/*.form"}) {
                String folder = pattern.substring(0, pattern.indexOf('/') + 1);
                for (Resource resource : resolver.getResources("classpath*:" + pattern)) {
                    try (InputStream content = resource.getInputStream()) {
                        deployment.addInputStream(folder + resource.getFilename(), content);
                    }
                }
            }
            deployment.deploy();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
