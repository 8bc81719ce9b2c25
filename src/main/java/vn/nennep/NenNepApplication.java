package vn.nennep;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Nền Nếp: the engine, its web applications, the form host and the intake. */
@SpringBootApplication
@EnableScheduling
public class NenNepApplication {

    public static void main(String[] args) {
        useVietnameseTime();
        SpringApplication.run(NenNepApplication.class, args);
    }

    /** The engine's date columns carry no zone: whatever the machine says, they are read and written as Vietnamese time. */
    public static void useVietnameseTime() {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    }
}
