package vn.nennep.operation.health;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.ByteBuffer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether a file can be written where files are kept, to the disk and not only into memory. */
@Component
class FilesHealthIndicator implements HealthIndicator {

    /** What is left of it after a crash is swept away as an upload that broke off. */
    private static final String PART = ".part";

    private final Path directory;

    FilesHealthIndicator(@Value("${nennep.files.directory}") Path directory) {
        this.directory = directory;
    }

    @Override
    public Health health() {
        Path file = null;
        try {
            file = Files.createTempFile(Files.createDirectories(directory), "health", PART);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(new byte[4096]));
                channel.force(true);
            }
            return Health.up().build();
        } catch (IOException e) {
            return Health.down().withDetail("reason", e.getClass().getSimpleName()).build();
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // the sweep will find it
        }
    }
}
