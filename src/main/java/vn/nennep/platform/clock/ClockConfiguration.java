package vn.nennep.platform.clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ClockConfiguration {

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }
}
