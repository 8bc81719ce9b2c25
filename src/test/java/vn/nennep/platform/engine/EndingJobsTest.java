package vn.nennep.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** A job that is being executed when the application is stopped isn't interrupted. */
class EndingJobsTest {

    @Test
    void the_stop_waits_for_what_is_being_executed() throws Exception {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        new EndingJobs().postProcessBeforeInitialization(executor, JobConfiguration.CAMUNDA_TASK_EXECUTOR_QUALIFIER);
        executor.initialize();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicReference<String> end = new AtomicReference<>();
        executor.execute(() -> {
            begun.countDown();
            try {
                mayEnd.await();
                end.set("by itself");
            } catch (InterruptedException e) {
                end.set("interrupted");
            }
        });
        begun.await();
        CompletableFuture<Void> stop = CompletableFuture.runAsync(executor::shutdown);
        while (!executor.getThreadPoolExecutor().isShutdown()) {
            Thread.onSpinWait();
        }
        assertThat(stop).as("it waits").isNotDone();
        mayEnd.countDown();
        stop.get(30, TimeUnit.SECONDS);
        assertThat(end).hasValue("by itself");
    }
}
