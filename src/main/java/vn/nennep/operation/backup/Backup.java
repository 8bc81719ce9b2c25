package vn.nennep.operation.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Writes database and files into a directory while people work. The rows are those of one moment; the files that they name are copied after them, and can't
 * be missing: a file is on the disk before its row is committed, is never written anew, and isn't swept away meanwhile. ADR 16.
 */
class Backup {

    private final DataSource database;
    private final Path files;
    private final Clock clock;
    private final String product;

    Backup(DataSource database, Path files, Clock clock, String product) {
        this.database = database;
        this.files = files;
        this.clock = clock;
        this.product = product;
    }

    /**
     * Makes the backup. The directory has its name only when all of it is on the disk.
     *
     * @param target doesn't exist, or is empty
     * @throws BackupRefused if it can't be made; nothing is left of it then
     */
    Manifest to(Path target) throws IOException, SQLException {
        Path directory = target.toAbsolutePath().normalize();
        Path unfinished = directory.resolveSibling(directory.getFileName() + ".unfinished");
        if (!SafeFiles.isEmpty(directory)) {
            throw new BackupRefused(directory + " isn't empty: a backup needs a directory of its own.", "Thư mục " + directory + " không trống: mỗi bản sao lưu cần một thư mục riêng.");
        }
        if (Files.exists(unfinished)) {
            throw new BackupRefused(
                    unfinished + " is there: a backup is running, or one has broken off. Delete it if none is running.",
                    "Đã có " + unfinished + ": đang có một lần sao lưu khác, hoặc lần trước bị ngắt. Nếu không có lần nào đang chạy thì hãy xóa.");
        }
        BackupRuns runs = new BackupRuns(database, clock);
        Long run = runs.begin();
        try {
            SafeFiles.directories(unfinished.resolve("database"));
            SafeFiles.directories(unfinished.resolve("files"));
            Manifest manifest = write(unfinished);
            manifest.write(unfinished);
            SafeFiles.forceNames(unfinished);
            Files.deleteIfExists(directory);
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
            SafeFiles.forceName(directory);
            runs.end(run, true, manifest.bytes(directory));
            return manifest;
        } catch (IOException | SQLException | RuntimeException e) {
            SafeFiles.deleteAll(unfinished);
            runs.end(run, false, 0);
            throw e;
        }
    }

    private Manifest write(Path directory) throws IOException, SQLException {
        String takenAt = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
        List<Manifest.TableEntry> tables = new ArrayList<>();
        TreeSet<String> named = new TreeSet<>();
        String schema;
        String origin;
        try (Connection connection = database.getConnection()) {
            Dialect dialect = Dialect.of(connection);
            origin = connection.getMetaData().getDatabaseProductName() + " " + connection.getMetaData().getDatabaseProductVersion();
            connection.setAutoCommit(false);
            dialect.beginSnapshot(connection);
            try {
                schema = schema(connection);
                for (Table table : Table.of(connection)) {
                    Path file = directory.resolve("database").resolve(table.plain() + ".jsonl.gz");
                    tables.add(RowFile.write(connection, table, file));
                }
                named.addAll(strings(connection, "select distinct hash from stored_file"));
            } finally {
                connection.rollback();
                dialect.endSnapshot(connection);
                connection.setAutoCommit(true);
            }
        }
        List<Manifest.FileEntry> copied = new ArrayList<>();
        List<String> missing = copy(named, directory.resolve("files"), copied);
        return new Manifest(Manifest.FORMAT, product, schema, origin, takenAt, tables, copied, missing);
    }

    /** @return the hashes for which there is no whole file */
    private List<String> copy(TreeSet<String> hashes, Path to, List<Manifest.FileEntry> copied) throws IOException {
        List<String> missing = new ArrayList<>();
        for (String hash : hashes) {
            Path from = Manifest.home(files, hash);
            Path copy = Manifest.home(to, hash);
            if (Files.isRegularFile(from) && SafeFiles.copy(from, copy).equals(hash)) {
                copied.add(new Manifest.FileEntry(hash, Files.size(copy)));
            } else {
                Files.deleteIfExists(copy);
                missing.add(hash);
            }
        }
        return missing;
    }

    private static String schema(Connection connection) throws SQLException {
        List<String> versions = strings(
                connection,
                "select \"version\" from \"flyway_schema_history\" where \"success\" = true and \"version\" is not null order by \"installed_rank\" desc");
        return versions.get(0);
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
