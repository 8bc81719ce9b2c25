package vn.nennep.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fault S-25. */
class LoginDelaysTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 4, 20, 8, 0);

    @ParameterizedTest
    @CsvSource({"0, PT0S", "1, PT0S", "4, PT0S", "5, PT30S", "6, PT1M", "7, PT2M", "8, PT4M", "9, PT8M", "10, PT15M", "11, PT15M", "1000000, PT15M"})
    void the_pause_doubles_and_never_exceeds_a_quarter_of_an_hour(int failures, Duration pause) {
        assertThat(LoginDelays.after(failures)).isEqualTo(pause);
    }

    @Test
    void what_has_passed_of_the_pause_need_not_be_waited_again() {
        assertThat(LoginDelays.left(6, NOW.minusSeconds(20), NOW)).isEqualTo(Duration.ofSeconds(40));
        assertThat(LoginDelays.left(6, NOW.minusSeconds(60), NOW)).isZero();
        assertThat(LoginDelays.left(0, null, NOW)).isZero();
        assertThat(LoginDelays.left(4, NOW.plusSeconds(1), NOW)).as("without a pause there is nothing to wait for").isZero();
    }

    @Test
    void a_clock_that_was_set_back_makes_nobody_wait_longer() {
        assertThat(LoginDelays.left(6, NOW.plusDays(3), NOW)).isEqualTo(LoginDelays.LONGEST);
    }

    @Test
    void an_address_waits_until_its_hundredth_failure_is_a_quarter_of_an_hour_old() {
        assertThat(LoginDelays.ofAddress(null, NOW)).isZero();
        assertThat(LoginDelays.ofAddress(NOW.minusMinutes(10), NOW)).isEqualTo(Duration.ofMinutes(5));
        assertThat(LoginDelays.ofAddress(NOW.minusMinutes(15), NOW)).isZero();
    }
}
