package vn.nennep.session.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import vn.nennep.platform.intake.Answers;
import vn.nennep.platform.intake.OpenTask;
import vn.nennep.platform.intake.TaskWork;
import vn.nennep.session.Preparers;

/**
 * Lets the whole application start in a test of the platform while a delegate or a form that a model names is missing: stands in for what is
 * missing and for nothing else. Must be named before the application among the test's classes, since its forms have to be there first.
 */
@TestConfiguration
public class StandIns implements SmartInitializingSingleton {

    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final Pattern USER_TASK = Pattern.compile("<(?:bpmn:)?userTask id=\"(\\w+)\"");

    private final ObjectProvider<RepositoryService> repository;

    StandIns(ObjectProvider<RepositoryService> repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var deployment = repository.getObject().createDeployment().name("stand-ins").enableDuplicateFiltering(true);
        List<String> missing = named(USER_TASK).stream()
                .filter(task -> !new ClassPathResource("forms/" + task + ".form").exists())
                .toList();
        missing.forEach(task -> deployment.addString("forms/" + task + ".form",
                "{\"type\": \"default\", \"id\": \"" + task + "\", \"components\": []}"));
        if (!missing.isEmpty()) {
            deployment.deploy();
        }
    }

    @Bean
    static BeanDefinitionRegistryPostProcessor missingBeans() {
        return new BeanDefinitionRegistryPostProcessor() {

            @Override
            public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
                named(DELEGATE).stream().filter(name -> !registry.containsBeanDefinition(name)).forEach(name -> registry
                        .registerBeanDefinition(name, BeanDefinitionBuilder.genericBeanDefinition(Idle.class).getBeanDefinition()));
                if (((ListableBeanFactory) registry).getBeanNamesForType(TaskWork.class, true, false).length == 0) {
                    named(USER_TASK).forEach(task -> registry.registerBeanDefinition(task + "Work", BeanDefinitionBuilder
                            .genericBeanDefinition(IdleWork.class).addConstructorArgValue(task).getBeanDefinition()));
                }
                if (((ListableBeanFactory) registry).getBeanNamesForType(Preparers.class, true, false).length == 0) {
                    registry.registerBeanDefinition("preparers",
                            BeanDefinitionBuilder.genericBeanDefinition(Nobody.class).getBeanDefinition());
                }
            }

            @Override
            public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
                // only definitions are added
            }
        };
    }

    private static Set<String> named(Pattern pattern) {
        Set<String> names = new TreeSet<>();
        try (var files = Files.list(Path.of("processes"))) {
            for (Path model : files.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                pattern.matcher(Files.readString(model)).results().forEach(found -> names.add(found.group(1)));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return names;
    }

    /** A delegate that does nothing. */
    static class Idle implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            // nothing
        }
    }

    /** A task that asks for nothing. */
    record IdleWork(String task) implements TaskWork {

        @Override
        public Map<String, Object> prefill(OpenTask open) {
            return Map.of();
        }

        @Override
        public Map<String, Object> submit(OpenTask open, Answers answers) {
            return Map.of();
        }
    }

    /** Nobody prepares anything. */
    static class Nobody implements Preparers {

        @Override
        public Set<String> of(long sessionId) {
            return Set.of();
        }
    }
}
