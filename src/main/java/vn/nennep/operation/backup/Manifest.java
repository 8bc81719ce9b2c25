package vn.nennep.operation.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a backup consists of. It is written last, so a backup without it was never finished, and a file beside it holds its own hash.
 *
 * @param format of the backup's files, {@link #FORMAT}
 * @param product version of the application that made it
 * @param schema version of the tables
 * @param database the product that it was read from; it may be restored into another
 * @param takenAt Vietnamese time
 * @param files in the order of their hashes
 * @param missing hashes of files that the database names and the directory had lost before
 */
record Manifest(int format, String product, String schema, String database, String takenAt, List<TableEntry> tables, List<FileEntry> files, List<String> missing) {

    static final int FORMAT = 1;
    private static final String NAME = "manifest.json";
    private static final String HASH = "manifest.json.sha256";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * A table.
     *
     * @param columns in the order in which their values stand in the rows
     * @param nextId the next number of its identity column; null where it has none
     * @param sha256 of the compressed file
     */
    record TableEntry(String name, List<String> columns, long rows, Long nextId, String sha256) {

        Path in(Path backup) {
            return backup.resolve("database").resolve(name + ".jsonl.gz");
        }
    }

    /** A file that somebody added: its name is the hash of its bytes. */
    record FileEntry(String sha256, long size) {

        Path in(Path backup) {
            return home(backup.resolve("files"), sha256);
        }
    }

    /** Where a file lies below a directory of files: as the application keeps them. */
    static Path home(Path directory, String hash) {
        return directory.resolve(hash.substring(0, 2)).resolve(hash);
    }

    /** Of the tables and files together, compressed as they lie there. */
    long bytes(Path backup) throws IOException {
        long bytes = 0;
        for (TableEntry table : tables) {
            bytes += Files.size(table.in(backup));
        }
        return bytes + files.stream().mapToLong(FileEntry::size).sum();
    }

    long rows() {
        return tables.stream().mapToLong(TableEntry::rows).sum();
    }

    void write(Path backup) throws IOException {
        byte[] text = JSON.writeValueAsBytes(this);
        SafeFiles.write(backup.resolve(NAME), text);
        SafeFiles.write(backup.resolve(HASH), (SafeFiles.sha256(text) + "  " + NAME + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws BackupRefused if there is none, it isn't whole, or it is of a format that isn't known */
    static Manifest read(Path backup) throws IOException {
        if (!Files.isRegularFile(backup.resolve(NAME)) || !Files.isRegularFile(backup.resolve(HASH))) {
            throw new BackupRefused(
                    "There is no finished backup in " + backup + ".", "Trong " + backup + " không có bản sao lưu hoàn chỉnh.");
        }
        byte[] text = Files.readAllBytes(backup.resolve(NAME));
        if (!Files.readString(backup.resolve(HASH)).startsWith(SafeFiles.sha256(text))) {
            throw damaged(NAME);
        }
        int format = JSON.readTree(text).path("format").asInt();
        if (format != FORMAT) {
            throw new BackupRefused(
                    "The backup has the format " + format + ", this version reads " + FORMAT + ".",
                    "Bản sao lưu có định dạng " + format + ", phiên bản này chỉ đọc định dạng " + FORMAT + ".");
        }
        return JSON.readValue(text, Manifest.class);
    }

    static BackupRefused damaged(String file) {
        return new BackupRefused(
                "The backup is damaged: " + file + " isn't what was written. Nothing has been restored.",
                "Bản sao lưu đã hỏng: " + file + " không còn như lúc ghi. Chưa khôi phục gì.");
    }
}
