package vn.nennep.review.ballot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of open boxes, one file each, in a directory of their own that nodes share and that no backup takes along: whoever has the database and all its
 * backups, but not this directory, can't read a paper. Readable by the application's account alone; on the disk before the box is open.
 */
@Component
class BallotKeys {

    private static final int LENGTH = 32;
    private static final String ENDING = ".key";
    private static final Pattern FILE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.key");

    /** A key that lies there, and since when. */
    record Found(String name, Instant since) {}

    private final Path directory;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    BallotKeys(@Value("${nennep.ballot.keys}") Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Makes a key.
     *
     * @return its name
     */
    String create() {
        String name = UUID.randomUUID().toString();
        byte[] key = new byte[LENGTH];
        random.nextBytes(key);
        try {
            Files.createDirectories(directory, only("rwx------"));
            Path file = file(name);
            try (FileChannel channel =
                    FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), only("rw-------"))) {
                writeAll(channel, key);
                channel.force(true);
            }
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            forceDirectory();
            return name;
        } catch (FileAlreadyExistsException e) {
            throw new IllegalStateException("A random name came twice", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The key.
     *
     * @return empty when it is lost for good: the directory is there, the key isn't
     * @throws UncheckedIOException if the directory can't be read, so that nothing is known; it may be read again later
     */
    Optional<byte[]> read(String name) {
        try {
            byte[] key = Files.readAllBytes(file(name));
            return key.length == LENGTH ? Optional.of(key) : Optional.empty();
        } catch (NoSuchFileException e) {
            if (!Files.isDirectory(directory)) {
                throw new UncheckedIOException(e);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes it, overwritten first. */
    void delete(String name) {
        try {
            Path file = file(name);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                writeAll(channel, new byte[LENGTH]);
                channel.force(true);
            }
            Files.delete(file);
            forceDirectory();
        } catch (NoSuchFileException e) {
            // another was faster
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All keys that lie there. */
    List<Found> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files.filter(path -> FILE.matcher(path.getFileName().toString()).matches())::iterator) {
                String name = file.getFileName().toString();
                found.add(new Found(name.substring(0, name.length() - ENDING.length()), Files.getLastModifiedTime(file).toInstant()));
            }
        } catch (NoSuchFileException e) {
            // deleted in this moment
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private Path file(String name) {
        return directory.resolve(name + ENDING);
    }

    private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    /** A new name is on the disk, and an old one gone from it, only when the directory is written. */
    private void forceDirectory() throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
