package vn.nennep.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fault S-27. */
class SessionBoundsTest {

    @ParameterizedTest
    @CsvSource({
        // opened             sessions from        last day      over
        "2026-04-20T08:00:00, ,                    ,             false",
        "2026-04-20T08:00:00, 2026-04-20T08:00:00, ,             false",
        "2026-04-20T07:59:59, 2026-04-20T08:00:00, ,             true",
        "2026-04-19T23:59:59, ,                    2026-04-19,   true",
        "2026-04-20T00:00:00, ,                    2026-04-19,   false",
        "2026-04-20T09:00:00, 2026-04-20T08:00:00, 2026-04-19,   false",
        "2026-04-18T09:00:00, 2026-04-17T08:00:00, 2026-04-19,   true",
    })
    void a_session_is_over_when_its_password_has_changed_or_a_role_has_ended_since(
            LocalDateTime openedAt, LocalDateTime from, LocalDate lastEnd, boolean over) {
        assertThat(new SessionBounds(from, lastEnd).end(openedAt)).isEqualTo(over);
    }
}
