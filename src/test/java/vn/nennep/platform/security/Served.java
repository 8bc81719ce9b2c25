package vn.nennep.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import vn.nennep.testing.ClockExtension;

/** A test that knocks at the application's doors over HTTP. All of them share one running application and its {@link Scene}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:doors;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "nennep.outbox.delay=24h",
            "nennep.reminder.delay=24h",
            "nennep.files.directory=target/doors/files",
            // whoever may have a PDF is told that there is none here, wherever the tests run
            "nennep.documents.office=none",
            "server.tomcat.connection-timeout=2s",
            "logging.level.root=warn"
        })
@Import(Scene.class)
@ExtendWith(ClockExtension.class)
@interface Served {}
