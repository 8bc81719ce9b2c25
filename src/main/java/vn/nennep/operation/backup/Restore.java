package vn.nennep.operation.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import vn.nennep.notification.MailGate;
import vn.nennep.platform.database.Schema;

/**
 * Fills an empty database and an empty directory from a backup, or leaves both empty. Before anything is written every file of the backup is compared
 * with its hash. The tables are made as they were when the backup was taken, filled, and then brought up to date as any upgrade does. Mail is held until
 * an administrator has looked at it.
 */
class Restore {

    private final DataSource database;
    private final Path files;

    Restore(DataSource database, Path files) {
        this.database = database;
        this.files = files;
    }

    /** @throws BackupRefused if the backup is damaged or too new, or there is something where it should go; nothing has been changed then */
    Manifest from(Path backup) throws IOException, SQLException {
        Manifest manifest = Manifest.read(backup);
        verify(backup, manifest);
        requireKnown(manifest);
        // held open to the end: an H2 file would otherwise be closed and opened again for each step
        try (Connection held = database.getConnection()) {
            requireEmpty(held);
            fill(backup, manifest);
            return manifest;
        }
    }

    private void fill(Path backup, Manifest manifest) throws IOException, SQLException {
        try {
            for (Manifest.FileEntry file : manifest.files()) {
                requireSame(file.sha256(), SafeFiles.copy(file.in(backup), Manifest.home(files, file.sha256())), file.sha256());
            }
            if (!manifest.files().isEmpty()) {
                SafeFiles.forceNames(files);
            }
            Schema.of(database).target(manifest.schema()).load().migrate();
            load(backup, manifest);
            Schema.of(database).load().migrate();
            settle(LocalDateTime.parse(manifest.takenAt()));
        } catch (IOException | SQLException | RuntimeException e) {
            // both were empty: what is there now was put there just now
            undo();
            throw e;
        }
    }

    private static void verify(Path backup, Manifest manifest) throws IOException {
        for (Manifest.TableEntry table : manifest.tables()) {
            requireSame(table.sha256(), hash(table.in(backup)), "database/" + table.name());
        }
        for (Manifest.FileEntry file : manifest.files()) {
            requireSame(file.sha256(), hash(file.in(backup)), "files/" + file.sha256());
        }
    }

    private static String hash(Path file) throws IOException {
        return Files.isRegularFile(file) ? SafeFiles.sha256(file) : "";
    }

    private static void requireSame(String expected, String found, String file) {
        if (!expected.equals(found)) {
            throw Manifest.damaged(file);
        }
    }

    private void requireKnown(Manifest manifest) {
        MigrationVersion wanted = MigrationVersion.fromVersion(manifest.schema());
        MigrationVersion latest = Arrays.stream(Schema.of(database).load().info().all())
                .map(MigrationInfo::getVersion)
                .filter(version -> version != null)
                .max(MigrationVersion::compareTo)
                .orElseThrow();
        if (wanted.compareTo(latest) > 0) {
            throw new BackupRefused(
                    "The backup was made by a newer version of the application (tables " + wanted + ", here " + latest + "): restore it with that version.",
                    "Bản sao lưu do phiên bản mới hơn tạo ra (bảng " + wanted + ", ở đây " + latest + "): hãy khôi phục bằng phiên bản đó.");
        }
    }

    private void requireEmpty(Connection connection) throws IOException, SQLException {
        if (!SafeFiles.isEmpty(files)) {
            throw new BackupRefused(
                    "The directory of files " + files + " isn't empty: restore into an empty one.",
                    "Thư mục tệp " + files + " không trống: chỉ khôi phục vào thư mục trống.");
        }
        try (ResultSet found = connection.getMetaData().getTables(null, connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE", "VIEW"})) {
            if (found.next()) {
                throw new BackupRefused(
                        "The database isn't empty: create a new one for the restore.",
                        "Cơ sở dữ liệu không trống: hãy tạo một cơ sở dữ liệu mới để khôi phục.");
            }
        }
    }

    private void load(Path backup, Manifest manifest) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<String> references = Dialect.of(connection).withoutReferences(connection);
            Map<String, Table> tables = new LinkedHashMap<>();
            Table.of(connection).forEach(table -> tables.put(table.plain(), table));
            requireSameTables(tables, manifest);
            for (Table table : tables.values()) {
                Dialect.run(connection, "delete from " + table.sqlName());
            }
            for (Manifest.TableEntry entry : manifest.tables()) {
                Table table = tables.get(entry.name());
                long rows = RowFile.read(connection, table, entry.columns(), entry.in(backup));
                if (rows != entry.rows() || table.count(connection) != entry.rows()) {
                    throw Manifest.damaged("database/" + entry.name());
                }
            }
            for (String statement : references) {
                Dialect.run(connection, statement);
            }
            for (Manifest.TableEntry entry : manifest.tables()) {
                if (entry.nextId() != null) {
                    Table table = tables.get(entry.name());
                    Dialect.run(connection, "alter table " + table.sqlName() + " alter column "
                            + Table.quoted(table.numbered().orElseThrow().name()) + " restart with " + entry.nextId());
                }
            }
            connection.commit();
        }
    }

    private static void requireSameTables(Map<String, Table> tables, Manifest manifest) {
        Set<String> inBackup = new HashSet<>();
        for (Manifest.TableEntry entry : manifest.tables()) {
            inBackup.add(entry.name());
            Table table = tables.get(entry.name());
            List<String> here = table == null ? List.of() : new ArrayList<>(table.columns().stream().map(Table.Column::plain).sorted().toList());
            List<String> there = new ArrayList<>(entry.columns());
            Collections.sort(there);
            if (!here.equals(there)) {
                throw foreign(entry.name());
            }
        }
        tables.keySet().stream().filter(name -> !inBackup.contains(name)).findFirst().ifPresent(name -> {
            throw foreign(name);
        });
    }

    private static BackupRefused foreign(String table) {
        return new BackupRefused(
                "The table " + table + " of the backup isn't the one that this version made at the time: was the database changed by hand?",
                "Bảng " + table + " trong bản sao lưu khác với bảng mà phiên bản này tạo ra: cơ sở dữ liệu đã bị sửa bằng tay chăng?");
    }

    private void undo() throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            if (Dialect.of(connection) == Dialect.H2) {
                Dialect.run(connection, "drop all objects delete files");
            } else {
                Schema.of(database).cleanDisabled(false).load().clean();
            }
        }
        if (Files.isDirectory(files)) {
            try (var inside = Files.list(files)) {
                for (Path path : inside.toList()) {
                    SafeFiles.deleteAll(path);
                }
            }
        }
    }

    /** What a copy must know of itself: it isn't where the work was going on when it was taken, and may not be the only one that goes on with it. */
    private void settle(LocalDateTime takenAt) throws SQLException {
        try (Connection connection = database.getConnection()) {
            // whoever was executing a job does so elsewhere: here it is free at once, and done once
            Dialect.run(connection, "update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ is not null");
            update(connection, MailGate.CLOSE, takenAt);
            update(connection, "update backup_run set state = 'RESTORED', ended_at = ? where state = 'RUNNING'", takenAt);
        }
    }

    private static void update(Connection connection, String sql, LocalDateTime moment) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, moment);
            update.executeUpdate();
        }
    }
}
