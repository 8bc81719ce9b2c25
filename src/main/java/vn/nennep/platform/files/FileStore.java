package vn.nennep.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps files by the hash of their content in one directory, which nodes share. The bytes are on the disk before the row is committed, so a row
 * never points at nothing; bytes without a row are harmless.
 */
@Component
public class FileStore {

    /** @param subject the fact it belongs to */
    public record StoredFile(String id, String hash, String name, long size, String mediaType, String unitId, Long subjectId) {}

    /** How the name of an upload ends that isn't complete yet. */
    static final String PART = ".part";

    /** What a name may not hold: control characters, those that turn the direction of reading, and what a file system or a header would take amiss. */
    private static final String NOT_IN_A_NAME = "[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}\\x{FFFE}\\x{FFFF}\"<>|:*?]";

    private static final int LONGEST_NAME = 200;

    private final Path directory;
    private final FileQuota quota;
    private final JdbcClient jdbc;
    private final Clock clock;

    FileStore(@Value("${nennep.files.directory}") Path directory, FileQuota quota, JdbcClient jdbc, Clock clock) {
        this.directory = directory;
        this.quota = quota;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Stores what the person uploads.
     *
     * @throws FileRefused if it is empty, not harmless, of a kind that isn't allowed (the content decides, not the name), or one too many
     */
    @Transactional
    public FileLink store(InputStream content, String name, String unit, Long subject, String member) {
        try {
            quota.requireRoom(unit, subject);
            Files.createDirectories(directory);
            Path temporary = Files.createTempFile(directory, "upload", PART);
            try {
                setTime(temporary);
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                long size = write(new DigestInputStream(content, digest), temporary);
                if (size == 0) {
                    throw new FileRefused("file.empty");
                }
                String plain = plainName(name);
                FileKind kind = FileKind.of(temporary, plain).orElseThrow(() -> new FileRefused("file.notAllowed"));
                StoredFile file = new StoredFile(
                        UUID.randomUUID().toString(), HexFormat.of().formatHex(digest.digest()), plain, size, kind.mediaType(), unit, subject);
                quota.requireSize(unit, size);
                Path home = path(file.hash());
                Files.createDirectories(home.getParent());
                setTime(temporary);
                Files.move(temporary, home, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                force(home.getParent());
                force(directory);
                insert(file, member);
                return link(file);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Optional<StoredFile> find(String id) {
        return jdbc.sql("select id, hash, name, size, media_type, unit_id, subject_id from stored_file where id = :id")
                .param("id", id)
                .query(StoredFile.class)
                .optional();
    }

    public Path content(StoredFile file) {
        return path(file.hash());
    }

    /** Links of the files, in the order of the ids; unknown ids are left out. */
    public List<FileLink> links(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, StoredFile> found = jdbc.sql(
                        "select id, hash, name, size, media_type, unit_id, subject_id from stored_file where id in (:ids)")
                .param("ids", ids)
                .query(StoredFile.class)
                .list()
                .stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return ids.stream().filter(found::containsKey).map(id -> link(found.get(id))).toList();
    }

    /** Whether all of the files exist and were added to this subject. */
    public boolean belongTo(List<String> ids, long subject) {
        return ids.stream()
                .allMatch(id -> find(id).filter(file -> Long.valueOf(subject).equals(file.subjectId())).isPresent());
    }

    /** Makes the files belong to another subject, whose readers alone read them from now on. In the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(List<String> ids, long subject) {
        if (!ids.isEmpty()) {
            jdbc.sql("update stored_file set subject_id = :subject where id in (:ids)").param("subject", subject).param("ids", ids).update();
        }
    }

    private static FileLink link(StoredFile file) {
        return new FileLink(file.id(), file.name(), file.size(), "/api/files/" + file.id());
    }

    Path directory() {
        return directory;
    }

    private Path path(String hash) {
        return directory.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static long write(InputStream content, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            long size = content.transferTo(out);
            channel.force(true);
            return size;
        }
    }

    /** A new name is on the disk only when its directory is. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** By the application's clock, which the sweep asks as well. */
    private void setTime(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }

    /** The end of a long name says what kind it is, so it stays. */
    private static String plainName(String name) {
        String plain = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC)
                .replaceAll("(?s).*[/\\\\]", "")
                .replaceAll(NOT_IN_A_NAME, "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        int over = plain.length() - LONGEST_NAME;
        return over <= 0 ? plain : plain.substring(Character.isLowSurrogate(plain.charAt(over)) ? over + 1 : over);
    }

    private void insert(StoredFile file, String member) {
        jdbc.sql(
                        """
                        insert into stored_file (id, hash, name, size, media_type, unit_id, subject_id, uploaded_by, uploaded_at)
                        values (:id, :hash, :name, :size, :type, :unit, :subject, :member, :at)
                        """)
                .param("id", file.id())
                .param("hash", file.hash())
                .param("name", file.name())
                .param("size", file.size())
                .param("type", file.mediaType())
                .param("unit", file.unitId())
                .param("subject", file.subjectId())
                .param("member", member)
                .param("at", LocalDateTime.now(clock))
                .update();
    }
}
