package vn.nennep.session;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each time a minute taker meant the minutes to be complete, and whether they were ({@code domain.md} A8.6, A23 F5). A try that the check refuses is
 * kept in a transaction of its own: that of the submission is rolled back with everything else.
 */
@Component
public class MinutesAttempts {

    private final JdbcClient jdbc;

    MinutesAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what the check found; only the codes, never a text that somebody typed. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(long session, String by, LocalDateTime at, Collection<Finding> lacks) {
        keep(session, by, at, lacks.stream().map(Finding::code).distinct().collect(Collectors.joining(",")));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void complete(long session, String by, LocalDateTime at) {
        keep(session, by, at, null);
    }

    /** Whether the first try was complete; empty before there was one. */
    Optional<Boolean> firstComplete(long session) {
        return jdbc.sql("select complete from minutes_attempt where session_id = :session order by id fetch first 1 rows only")
                .param("session", session)
                .query(Boolean.class)
                .optional();
    }

    private void keep(long session, String by, LocalDateTime at, String lacks) {
        jdbc.sql("""
                        insert into minutes_attempt (session_id, attempted_by, attempted_at, complete, lacks)
                        values (:session, :by, :at, :complete, :lacks)""")
                .param("session", session)
                .param("by", by)
                .param("at", at)
                .param("complete", lacks == null)
                .param("lacks", lacks)
                .update();
    }
}
