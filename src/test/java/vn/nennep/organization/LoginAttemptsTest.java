package vn.nennep.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.organization.LoginAttempts.Attempt;
import vn.nennep.organization.LoginAttempts.Purpose;
import vn.nennep.organization.LoginAttempts.Slowed;
import vn.nennep.platform.clock.MovableClock;
import vn.nennep.testing.AtOnce;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.EngineTest;

/** Fault S-25: guessing is slowed down, by account and by address, and nobody is shut out for good. */
@EngineTest
class LoginAttemptsTest {

    @Autowired
    LoginAttempts attempts;

    @Autowired
    KnownDevices devices;

    @Autowired
    LoginHousekeeping housekeeping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private LocalDateTime now = ClockExtension.BEGIN;

    @BeforeEach
    void empty() {
        jdbc.sql("delete from login_attempt").update();
        jdbc.sql("delete from known_device").update();
    }

    @Test
    void a_thousand_tries_one_a_second_guess_ten_passwords() {
        int looked = 0;
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 1000; i++) {
            Attempt attempt = attempts.begin(Purpose.PASSWORD, "dv0001", null, "203.0.113." + i % 200);
            looked += attempt.mustWait() ? 0 : 1;
            longest = attempt.pause().compareTo(longest) > 0 ? attempt.pause() : longest;
            pass(Duration.ofSeconds(1));
        }
        // 5 at once, then after 30 s, 1, 2, 4 and 8 minutes
        assertThat(looked).isEqualTo(10);
        assertThat(longest).isLessThanOrEqualTo(Duration.ofMinutes(15));
        pass(Duration.ofMinutes(15));
        assertThat(begin("dv0001").mustWait()).as("nobody is shut out for good").isFalse();
    }

    @Test
    void an_id_that_nobody_has_waits_exactly_as_long() {
        boolean waited = false;
        for (int i = 0; i < 7; i++) {
            Attempt real = begin("dv0001");
            Attempt invented = begin("dv9999");
            assertThat(invented.pause()).isCloseTo(real.pause(), Duration.ofSeconds(1));
            assertThat(invented.mustWait()).isEqualTo(real.mustWait());
            waited |= invented.mustWait();
            pass(Duration.ofSeconds(i < 4 ? 1 : 40));
        }
        assertThat(waited).isTrue();
        assertThat(jdbc.sql("select count(*) from login_attempt where member_id = 'dv9999'").query(Long.class).single()).isZero();
    }

    @Test
    void the_owner_who_logs_in_begins_anew() {
        fail("dv0001", 4);
        attempts.right(begin("dv0001"));
        fail("dv0001", 4);
        assertThat(begin("dv0001").mustWait()).isFalse();
        assertThat(begin("dv0001").mustWait()).as("the fifth failure in a row").isTrue();
    }

    @Test
    void in_a_browser_that_he_has_used_a_strangers_failures_do_not_keep_the_owner_out() {
        String device = devices.remember(null, "dv0001");
        fail("dv0001", 5);
        assertThat(begin("dv0001").mustWait()).isTrue();
        Attempt atHome = attempts.begin(Purpose.PASSWORD, "dv0001", device, "203.0.113.1");
        assertThat(atHome.mustWait()).isFalse();
        attempts.right(atHome);
        assertThat(begin("dv0001").mustWait()).as("the stranger still waits").isTrue();
        assertThat(attempts.begin(Purpose.PASSWORD, "dv0002", device, "203.0.113.1").mustWait()).isFalse();
    }

    @Test
    void a_known_browser_is_no_way_to_guess_either() {
        String device = devices.remember(null, "dv0001");
        for (int i = 0; i < 5; i++) {
            assertThat(attempts.begin(Purpose.PASSWORD, "dv0001", device, "203.0.113.1").mustWait()).isFalse();
        }
        assertThat(attempts.begin(Purpose.PASSWORD, "dv0001", device, "203.0.113.1").mustWait()).isTrue();
        assertThat(begin("dv0001").mustWait()).as("elsewhere he doesn't wait for it").isFalse();
    }

    @Test
    void a_browser_brings_no_token_of_its_own_making() {
        String invented = "a".repeat(40);
        assertThat(devices.remember(invented, "dv0001")).isNotEqualTo(invented);
        assertThat(devices.knows(invented, "dv0001")).isFalse();
        String given = devices.remember(null, "dv0001");
        assertThat(devices.remember(given, "dv0002")).as("several people use one browser").isEqualTo(given);
        assertThat(jdbc.sql("select count(*) from known_device where token_hash = :token").param("token", given).query(Long.class).single()).isZero();
    }

    @Test
    void one_password_tried_with_many_accounts_makes_the_address_wait() {
        for (int i = 0; i < 100; i++) {
            assertThat(attempts.begin(Purpose.PASSWORD, "dv1" + i, null, "203.0.113.9").mustWait()).as("try %s", i).isFalse();
            pass(Duration.ofSeconds(1));
        }
        Attempt next = attempts.begin(Purpose.PASSWORD, "dv0004", null, "203.0.113.9");
        assertThat(next.mustWait()).isTrue();
        assertThat(next.pause()).isLessThanOrEqualTo(Duration.ofMinutes(15));
        assertThat(attempts.begin(Purpose.PASSWORD, "dv0004", null, "203.0.113.10").mustWait()).as("another address").isFalse();
        String device = devices.remember(null, "dv0004");
        assertThat(attempts.begin(Purpose.PASSWORD, "dv0004", device, "203.0.113.9").mustWait()).as("behind one address, in a known browser").isFalse();
        pass(Duration.ofMinutes(15));
        assertThat(attempts.begin(Purpose.PASSWORD, "dv0004", null, "203.0.113.9").mustWait()).isFalse();
    }

    @Test
    void many_at_one_instant_do_not_slip_through_together() throws Exception {
        assertThat(AtOnce.people(20, i -> begin("dv0003").mustWait())).filteredOn(waits -> waits.equals(false)).hasSize(5);
    }

    @Test
    void a_telephone_may_write_a_capital_and_spaces() {
        assertThat(begin(" Dv0001 ").memberId()).isEqualTo("dv0001");
        assertThat(begin("DV0001").memberId()).isEqualTo("dv0001");
        assertThat(begin("dv0001 x").memberId()).isNull();
        assertThat(begin("").memberId()).isNull();
        assertThat(begin(null).memberId()).isNull();
        begin("dV0001");
        begin("dv0001");
        begin("dv0001");
        assertThat(begin("dV0001").mustWait()).as("all of these are one account").isTrue();
    }

    @Test
    void who_forgot_the_password_may_use_a_code_at_once() {
        fail("dv0001", 5);
        assertThat(attempts.begin(Purpose.CODE, "dv0001", null, "203.0.113.1").mustWait()).isFalse();
    }

    @Test
    void the_administrator_sees_who_waits_and_may_forgive() {
        fail("dv0001", 6);
        assertThat(attempts.accounts()).extracting(Slowed::memberId, Slowed::failures).containsExactly(org.assertj.core.groups.Tuple.tuple("dv0001", 5));
        attempts.clear("dv0001");
        assertThat(attempts.accounts()).isEmpty();
        assertThat(begin("dv0001").mustWait()).isFalse();
    }

    @Test
    void what_is_a_day_old_counts_no_more_and_is_deleted() {
        fail("dv0001", 4);
        pass(Duration.ofHours(24).plusMinutes(1));
        fail("dv0001", 4);
        assertThat(begin("dv0001").mustWait()).isFalse();
        housekeeping.tidy();
        assertThat(jdbc.sql("select count(*) from login_attempt").query(Long.class).single()).isEqualTo(5);
    }

    private Attempt begin(String account) {
        return attempts.begin(Purpose.PASSWORD, account, null, "203.0.113.1");
    }

    private void fail(String account, int times) {
        for (int i = 0; i < times; i++) {
            Attempt attempt = begin(account);
            if (!attempt.mustWait()) {
                attempts.wrong(attempt);
            }
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
        ClockExtension.move(clock, now);
    }
}
