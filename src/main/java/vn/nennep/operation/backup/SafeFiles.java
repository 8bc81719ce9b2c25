package vn.nennep.operation.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;

/** Files that only their owner can read from the moment they are created, and that are on the disk when a call returns. */
final class SafeFiles {

    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private SafeFiles() {}

    /** What is written with the digest of the bytes. To be closed; only then is it on the disk. */
    static final class Written implements AutoCloseable {

        private final FileChannel channel;
        private final DigestOutputStream out;

        private Written(Path file) throws IOException {
            channel = FileChannel.open(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), mode("rw-------"));
            out = new DigestOutputStream(Channels.newOutputStream(channel), digest());
        }

        OutputStream stream() {
            return out;
        }

        /** Of everything written so far. */
        String sha256() {
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        }

        @Override
        public void close() throws IOException {
            channel.force(true);
            channel.close();
        }
    }

    static Written create(Path file) throws IOException {
        return new Written(file);
    }

    static void directories(Path directory) throws IOException {
        Files.createDirectories(directory, mode("rwx------"));
    }

    static void write(Path file, byte[] content) throws IOException {
        try (Written written = create(file)) {
            written.stream().write(content);
        }
    }

    /** Copies and tells the hash of what was read. */
    static String copy(Path from, Path to) throws IOException {
        directories(to.getParent());
        try (InputStream in = Files.newInputStream(from);
                Written written = create(to)) {
            in.transferTo(written.stream());
            return written.sha256();
        }
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    /** The names in a directory, and in those below it, are on the disk. */
    static void forceNames(Path directory) throws IOException {
        try (Stream<Path> folders = Files.walk(directory)) {
            for (Path folder : (Iterable<Path>) folders.filter(Files::isDirectory)::iterator) {
                force(folder);
            }
        }
    }

    /** The name of the path itself is on the disk. */
    static void forceName(Path path) throws IOException {
        force(path.toAbsolutePath().getParent());
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Empty, or not there at all. */
    static boolean isEmpty(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return true;
        }
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(directory)) {
            return inside.findAny().isEmpty();
        }
    }

    static void deleteAll(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(path);
                }
            }
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileAttribute<?>[] mode(String mode) {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))} : new FileAttribute<?>[0];
    }
}
