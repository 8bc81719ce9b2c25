package vn.nennep.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application with the demo's people, the job executor off, and the clock at the demo's beginning before each test. Runs on H2
 * and again on PostgreSQL, and writes down what it walks of the models.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "nennep.outbox.delay=24h",
            "nennep.reminder.delay=24h",
            "spring.datasource.hikari.connection-timeout=5000",
            "nennep.files.directory=target/test-files",
            "logging.level.root=warn"
        })
@ContextConfiguration(initializers = DatabaseUnderTest.class)
@Import(ProcessCoverage.class)
@ExtendWith(ClockExtension.class)
@Tag("engine")
public @interface EngineTest {}
