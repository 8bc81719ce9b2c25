package vn.nennep.administration.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.DatabaseUnderTest;

/** A test over HTTP of the whole application with the demo's people, on both databases; mail goes to a server of the test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "nennep.outbox.delay=24h",
            "nennep.reminder.delay=24h",
            "nennep.files.directory=target/test-files",
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=3025",
            "logging.level.root=warn"
        })
@ContextConfiguration(initializers = DatabaseUnderTest.class)
@ExtendWith(ClockExtension.class)
@Tag("engine")
@interface WebTest {}
