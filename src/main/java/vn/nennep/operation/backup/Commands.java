package vn.nennep.operation.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import vn.nennep.operation.DatabaseFault;
import vn.nennep.platform.clock.MovableClock;

/**
 * {@code backup --to DIRECTORY} and {@code restore --from DIRECTORY}: what the operator types after the name of the jar. They read the same settings as the
 * application and start nothing of it.
 */
public final class Commands {

    /** Done. */
    static final int DONE = 0;
    /** Not done; why stands on standard error. */
    static final int FAILED = 1;
    /** Done, but the directory had lost files before; they are named. */
    static final int INCOMPLETE = 2;
    /** {@code EX_USAGE}. */
    static final int USAGE = 64;

    private static final List<String> NAMES = List.of("backup", "restore");
    private static final Duration LONGEST = Duration.ofHours(6);

    private final Environment settings;
    private final PrintStream out;
    private final PrintStream err;

    Commands(Environment settings, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.out = out;
        this.err = err;
    }

    /** Nothing of the application, its settings only. */
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    /** Whether these arguments are one of the commands. */
    public static boolean names(String... arguments) {
        return arguments.length > 0 && NAMES.contains(arguments[0]);
    }

    /** @return the exit code */
    public static int run(String... arguments) {
        List<String> others = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        Optional<String> directory = take(others, arguments[0].equals("backup") ? "--to" : "--from");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=warn")
                .run(others.toArray(String[]::new))) {
            return new Commands(context.getEnvironment(), System.out, System.err).run(arguments[0], directory.map(Path::of));
        }
    }

    /** The value of the option, written {@code --to DIR} or {@code --to=DIR}, which is taken out of the list. */
    private static Optional<String> take(List<String> arguments, String option) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).startsWith(option + "=")) {
                return Optional.of(arguments.remove(i).substring(option.length() + 1));
            }
            if (arguments.get(i).equals(option) && i + 1 < arguments.size()) {
                arguments.remove(i);
                return Optional.of(arguments.remove(i));
            }
        }
        return Optional.empty();
    }

    int run(String command, Optional<Path> directory) {
        if (directory.isEmpty()) {
            err.println("Usage: java -jar nennep.jar backup --to DIRECTORY | restore --from DIRECTORY");
            return USAGE;
        }
        try {
            return command.equals("backup") ? backup(directory.get()) : restore(directory.get());
        } catch (BackupRefused refused) {
            return failed(refused.getMessage(), refused.vietnamese());
        } catch (SQLException | IOException | InterruptedException | RuntimeException e) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
            Optional<DatabaseFault> fault = cause instanceof SQLException told ? DatabaseFault.of(told) : Optional.empty();
            if (fault.isPresent()) {
                return failed(fault.get().english(), fault.get().vietnamese());
            }
            return failed(
                    "It failed, and nothing of it is left: " + cause.getClass().getSimpleName() + ": " + cause.getMessage(),
                    "Không thực hiện được, và không để lại gì dở dang.");
        }
    }

    private int backup(Path target) throws IOException, SQLException, InterruptedException {
        DataSource database = database();
        Manifest manifest;
        try {
            database.getConnection().close();
            manifest = new Backup(database, files(), new MovableClock(), version()).to(target);
        } catch (SQLException e) {
            if (DatabaseFault.of(e).filter(fault -> fault == DatabaseFault.IN_USE).isEmpty()) {
                throw e;
            }
            moveTo(target, byTheApplication());
            manifest = Manifest.read(target);
        }
        out.println("Backup finished: " + target.toAbsolutePath().normalize() + ", " + manifest.tables().size() + " tables, " + manifest.rows() + " rows, "
                + manifest.files().size() + " files.");
        if (manifest.missing().isEmpty()) {
            return DONE;
        }
        err.println("The directory of files had lost these before: " + String.join(", ", manifest.missing()));
        return INCOMPLETE;
    }

    private int restore(Path backup) throws IOException, SQLException {
        Manifest manifest = new Restore(database(), files()).from(backup);
        out.println("Restored: " + manifest.tables().size() + " tables, " + manifest.rows() + " rows, " + manifest.files().size()
                + " files, as of " + manifest.takenAt() + ". Mail is held until an administrator releases it.");
        return DONE;
    }

    /** The running application has the database open and makes the backup itself. */
    private Path byTheApplication() throws IOException, InterruptedException {
        String port = settings.getProperty("management.server.port", "");
        if (port.isEmpty()) {
            throw new BackupRefused(
                    "The application has the H2 file open and no operator's port: stop it, or use the profile prod.",
                    "Ứng dụng đang mở tệp H2 và không có cổng vận hành: hãy dừng ứng dụng, hoặc chạy với cấu hình prod.");
        }
        URI address = URI.create("http://" + settings.getProperty("management.server.address", "127.0.0.1") + ":" + port + "/actuator/backup");
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(
                    HttpRequest.newBuilder(address).timeout(LONGEST).POST(HttpRequest.BodyPublishers.noBody()).build(),
                    HttpResponse.BodyHandlers.ofString());
            JsonNode told = new ObjectMapper().readTree(answer.body());
            if (answer.statusCode() == 200) {
                return Path.of(told.path("directory").asText());
            }
            throw new BackupRefused(
                    "The application didn't make the backup (" + answer.statusCode() + "): " + told.path("refused").asText("see its log"),
                    "Ứng dụng không tạo được bản sao lưu, xem nhật ký của ứng dụng.");
        } catch (java.net.ConnectException e) {
            throw new BackupRefused(
                    "Another process has the H2 file open, and nothing answers on " + address + ".",
                    "Một tiến trình khác đang mở tệp H2 và không có gì trả lời ở " + address + ".");
        }
    }

    private static void moveTo(Path target, Path made) throws IOException {
        if (!SafeFiles.isEmpty(target)) {
            throw new BackupRefused(
                    target + " isn't empty; the backup was made and is in " + made + ".", "Thư mục " + target + " không trống; bản sao lưu đã tạo nằm ở " + made + ".");
        }
        Files.deleteIfExists(target);
        try {
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // another disk: the manifest, which makes it a backup, goes last
            try (Stream<Path> all = Files.walk(made)) {
                List<Path> found = all.filter(Files::isRegularFile).sorted((a, b) -> Boolean.compare(isManifest(a), isManifest(b))).toList();
                for (Path file : found) {
                    SafeFiles.copy(file, target.resolve(made.relativize(file).toString()));
                }
            }
            SafeFiles.forceNames(target);
            SafeFiles.deleteAll(made);
        }
    }

    private static boolean isManifest(Path file) {
        return file.getFileName().toString().startsWith("manifest");
    }

    private DataSource database() {
        DataSourceProperties properties = Binder.get(settings).bind("spring.datasource", DataSourceProperties.class).get();
        return DataSourceBuilder.create()
                .type(SimpleDriverDataSource.class)
                .url(properties.getUrl())
                .username(properties.getUsername())
                .password(properties.getPassword())
                .build();
    }

    private Path files() {
        return Path.of(settings.getRequiredProperty("nennep.files.directory")).toAbsolutePath().normalize();
    }

    private int failed(String english, String vietnamese) {
        err.println(english);
        err.println(vietnamese);
        return FAILED;
    }

    /** Of the jar; "development" where it doesn't run from one. */
    static String version() {
        return Optional.ofNullable(Commands.class.getPackage().getImplementationVersion()).orElse("development");
    }
}
