package vn.nennep.platform.engine;

import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Jobs that are being executed when the application is stopped come to their end: interrupted ones would be done again by whoever starts next, after their lock has run out. */
@Component
class EndingJobs implements BeanPostProcessor {

    private static final int LONGEST_SECONDS = 30;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (name.equals(JobConfiguration.CAMUNDA_TASK_EXECUTOR_QUALIFIER) && bean instanceof ThreadPoolTaskExecutor executor) {
            executor.setWaitForTasksToCompleteOnShutdown(true);
            executor.setAwaitTerminationSeconds(LONGEST_SECONDS);
        }
        return bean;
    }
}
