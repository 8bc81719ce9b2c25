package vn.nennep;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.nennep.operation.backup.Commands;
import vn.nennep.operation.start.StartCheck;

/** Starts Nền Nếp: the engine, its web applications, the form host and the intake; or makes a backup or a restore, {@link Commands}. */
@SpringBootApplication
@EnableScheduling
public class NenNepApplication {

    public static void main(String[] args) {
        useVietnameseTime();
        if (Commands.names(args)) {
            System.exit(Commands.run(args));
        }
        SpringApplication application = new SpringApplication(NenNepApplication.class);
        application.addInitializers(new StartCheck());
        application.run(args);
    }

    /** The engine's date columns carry no zone: whatever the machine says, they are read and written as Vietnamese time. */
    public static void useVietnameseTime() {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    }
}
