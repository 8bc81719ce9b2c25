package vn.nennep.operation.backup;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Tells the application of a backup: it sweeps no files away meanwhile, and health knows when the last one ended. */
class BackupRuns {

    private final JdbcClient jdbc;
    private final Clock clock;

    BackupRuns(DataSource database, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
    }

    /** @return its number; null where the tables are of an earlier version that knew no backups */
    Long begin() {
        List<String> known = jdbc.sql("select table_name from information_schema.tables where lower(table_name) = 'backup_run'").query(String.class).list();
        if (known.isEmpty()) {
            return null;
        }
        LocalDateTime now = LocalDateTime.now(clock);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into backup_run (begun_at, state) values (:now, 'RUNNING')").param("now", now).update(key, "id");
        return key.getKeyAs(Long.class);
    }

    void end(Long run, boolean done, long bytes) {
        if (run != null) {
            jdbc.sql("update backup_run set state = :state, ended_at = :now, bytes = :bytes where id = :id")
                    .param("state", done ? "DONE" : "FAILED")
                    .param("now", LocalDateTime.now(clock))
                    .param("bytes", bytes)
                    .param("id", run)
                    .update();
        }
    }
}
