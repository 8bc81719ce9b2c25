package vn.nennep.operation.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/**
 * Makes a backup from inside the running application: an H2 file can't be opened by a second process. Where it goes is configured and not said by the
 * caller. Served on the operator's port only.
 */
@Component
@Endpoint(id = "backup")
class BackupEndpoint {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'nennep'-uuuuMMdd-HHmmss");

    private final Backup backup;
    private final Path directory;
    private final Clock clock;

    BackupEndpoint(
            DataSource database, Clock clock, @Value("${nennep.files.directory}") Path files, @Value("${nennep.backup.directory}") Path directory) {
        this.backup = new Backup(database, files, clock, Commands.version());
        this.directory = directory;
        this.clock = clock;
    }

    /** @return where it is and what it holds; 409 when it isn't made */
    @WriteOperation
    synchronized WebEndpointResponse<Map<String, Object>> make() throws IOException, SQLException {
        SafeFiles.directories(directory);
        Path target = directory.resolve(LocalDateTime.now(clock).format(NAME)).toAbsolutePath().normalize();
        try {
            Manifest manifest = backup.to(target);
            return new WebEndpointResponse<>(Map.of(
                    "directory", target.toString(), "rows", manifest.rows(), "files", manifest.files().size(), "missing", manifest.missing()));
        } catch (BackupRefused refused) {
            return new WebEndpointResponse<>(Map.of("refused", refused.getMessage()), 409);
        }
    }
}
