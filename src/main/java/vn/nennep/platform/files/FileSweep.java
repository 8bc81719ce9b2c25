package vn.nennep.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes bytes that no row names: uploads that broke off, and those whose transaction was undone. Only what is a day old is touched, so that nothing
 * is taken from under an upload. Several nodes may do it at once.
 */
@Component
public class FileSweep {

    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);
    private static final Duration OLD = Duration.ofDays(1);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String ASIDE = ".aside";

    private final FileStore files;
    private final JdbcClient jdbc;
    private final Clock clock;

    FileSweep(FileStore files, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return how many files were removed */
    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT24H")
    public int sweep() {
        if (!Files.isDirectory(files.directory()) || backupRuns()) {
            return 0;
        }
        int removed = 0;
        try (Stream<Path> found = Files.walk(files.directory(), 2)) {
            for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                removed += remove(file) ? 1 : 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (removed > 0) {
            LOG.info("Removed {} stored files that no row names", removed);
        }
        return removed;
    }

    private boolean remove(Path file) throws IOException {
        String name = file.getFileName().toString();
        try {
            if (Files.getLastModifiedTime(file).compareTo(FileTime.from(clock.instant().minus(OLD))) > 0) {
                return false;
            }
            if (name.endsWith(FileStore.PART)) {
                return Files.deleteIfExists(file);
            }
            String hash = name.endsWith(ASIDE) ? name.substring(0, name.length() - ASIDE.length()) : name;
            if (!HASH.matcher(hash).matches() || !name.endsWith(ASIDE) && isNamed(hash) || backupRuns()) {
                return false;
            }
            // set aside first: whoever stores the same bytes in this moment writes them anew, or finds them back
            Path aside = file.resolveSibling(hash + ASIDE);
            if (!name.endsWith(ASIDE)) {
                Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            }
            Path home = file.resolveSibling(hash);
            if (isNamed(hash) && !Files.exists(home)) {
                Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
                return false;
            }
            return Files.deleteIfExists(aside);
        } catch (NoSuchFileException e) {
            // another node was faster
            return false;
        }
    }

    /** A backup may have read the row that named a file, and not yet have come to the file. One that has run for a day has broken off. */
    private boolean backupRuns() {
        return jdbc.sql("select count(*) from backup_run where state = 'RUNNING' and begun_at > :from")
                        .param("from", LocalDateTime.now(clock).minus(OLD))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean isNamed(String hash) {
        return !jdbc.sql("select 1 from stored_file where hash = :hash fetch first 1 rows only").param("hash", hash).query(Integer.class).list().isEmpty();
    }
}
