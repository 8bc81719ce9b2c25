package vn.nennep.operation.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.nennep.notification.OutboxDelivery;
import vn.nennep.platform.files.FileStore;
import vn.nennep.platform.files.FileSweep;
import vn.nennep.platform.intake.Intake;
import vn.nennep.session.process.WholeSession;
import vn.nennep.testing.ClockExtension;
import vn.nennep.testing.DatabaseUnderTest;
import vn.nennep.testing.EngineTest;
import vn.nennep.testing.Installation;
import vn.nennep.testing.SamplePlan;

/** Fault R-28: a backup taken while people work is whole, is restored elsewhere or not at all, and the copy sends nobody a second mail. */
@EngineTest
@Import(WholeSession.class)
class BackupTest {

    private static final ServerSetup SMTP = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(SMTP).withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication()).withPerMethodLifecycle(false);

    @TempDir static Path kept;

    @TempDir Path folder;

    @Autowired private WholeSession walk;
    @Autowired private Intake intake;
    @Autowired private FileStore files;
    @Autowired private FileSweep sweep;
    @Autowired private OutboxDelivery mail;
    @Autowired private DataSource database;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Clock clock;

    private final AtomicBoolean atWork = new AtomicBoolean(true);

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        properties.add("nennep.files.directory", () -> kept.resolve("files").toString());
    }

    @AfterEach
    void rest() {
        atWork.set(false);
    }

    @Test
    void r28_taken_while_people_work_and_restored_elsewhere() throws Exception {
        walk.start("có giấy tờ");
        walk.announced();
        walk.held();
        walk.voted();
        walk.recorded();
        assertThat(mail.deliverDue()).isPositive();
        addFile(1);
        // a job that somebody was executing when the backup was taken, a task that was open, and a message that hadn't gone
        walk.clockAt(ClockExtension.BEGIN);
        long toBeSent = walk.start("sắp gửi tài liệu");
        walk.underReview();
        walk.approved();
        walk.prepared();
        walk.clockAt(ClockExtension.BEGIN);
        long toBeRead = walk.start("đang trao đổi");
        walk.assign();
        walk.brief();
        jdbc.sql("update act_ru_job set lock_owner_ = 'elsewhere', lock_exp_time_ = :later")
                .param("later", LocalDateTime.of(2030, 1, 1, 0, 0))
                .update();
        jdbc.sql("""
                update outbox_message set state = 'PENDING', delivered_at = null, useful_until = null, next_attempt_at = :due
                 where id = (select max(id) from outbox_message where state = 'SENT')
                """)
                .param("due", ClockExtension.BEGIN)
                .update();

        Path backup = folder.resolve("backup");
        List<Future<Integer>> work = peopleWork();
        Manifest manifest = new Backup(database, files(), clock, "test").to(backup);
        atWork.set(false);
        for (Future<Integer> one : work) {
            assertThat(one.get()).as("each has worked, and nothing failed").isPositive();
        }
        assertThat(manifest.missing()).isEmpty();
        assertThat(rows(manifest, "stored_file")).as("they went on after it").isLessThan(count(jdbc, "stored_file"));

        Target target = new Target(folder.resolve("elsewhere"));
        try (Connection open = target.database.getConnection()) {
            new Restore(target.database, target.files).from(backup);
            JdbcClient copy = JdbcClient.create(new SingleConnectionDataSource(open, true));
            assertThat(manifest.tables()).hasSizeGreaterThan(100).allSatisfy(table -> assertThat(count(copy, table.name())).as(table.name()).isEqualTo(table.rows()));
            ofOneMoment(copy);
            papersAndFilesAreTheSame(copy, target.files, manifest);
            assertThat(count(copy, "act_ru_job where lock_owner_ is not null")).isZero();
            assertThat(count(copy, "act_ru_job")).as("of which there are some").isPositive();
            assertThat(copy.sql("select state from backup_run order by id desc").query(String.class).list()).first().isEqualTo("RESTORED");
        }
        int mails = SERVER.getReceivedMessages().length;
        goesOnElsewhere(target, toBeRead, toBeSent);
        assertThat(SERVER.getReceivedMessages()).as("mail is held in the copy").hasSize(mails);
        try (Connection open = target.database.getConnection()) {
            JdbcClient copy = JdbcClient.create(new SingleConnectionDataSource(open, true));
            assertThat(count(copy, "outbox_message where state = 'PENDING'")).as("it waits there").isPositive();
            assertThat(studyTasks(copy, toBeSent)).as("done once").isEqualTo(1);
        }
    }

    /** Starts the application on the copy: its member does the task that was open, and its executor the job that was under way, once. */
    private void goesOnElsewhere(Target target, long toBeRead, long toBeSent) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "--nennep.files.directory=" + target.files, "--nennep.outbox.delay=200ms", "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + SERVER.getSmtp().getPort()));
        Stream.of(target.properties).map(property -> "--" + property).forEach(arguments::add);
        try (Installation installation = Installation.start(arguments.toArray(String[]::new))) {
            assertThat(installation.runs()).as(installation.output()).isTrue();
            Caller preparer = new Caller(installation.port(), "dv0005");
            HttpResponse<String> answer = preparer.post(
                    "/api/tasks/" + preparer.task("acknowledgeBriefing", toBeRead).path("id").asText() + "/submission",
                    "{\"key\":\"" + UUID.randomUUID() + "\",\"values\":{\"answer\":\"CLEAR\"}}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(preparer.task("draftOutline", toBeRead)).as("the next step").isNotNull();
            Caller member = new Caller(installation.port(), "dv0006");
            Awaitility.await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(member.task("studyMaterials", toBeSent)).isNotNull());
        }
    }

    /** How many tasks to read what was sent one member has got. */
    private static long studyTasks(JdbcClient copy, long session) {
        return copy.sql("""
                        select count(*) from act_hi_taskinst t join act_hi_varinst v on v.proc_inst_id_ = t.proc_inst_id_
                         where t.task_def_key_ = 'studyMaterials' and t.assignee_ = 'dv0006' and v.name_ = 'subjectId' and v.long_ = :session
                        """)
                .param("session", session)
                .query(Long.class)
                .single();
    }

    @Test
    void no_file_is_swept_away_while_a_backup_runs() throws Exception {
        Path orphan = Manifest.home(files(), "0".repeat(64));
        Files.createDirectories(orphan.getParent());
        Files.writeString(orphan, "x");
        Files.setLastModifiedTime(orphan, java.nio.file.attribute.FileTime.from(clock.instant().minus(Duration.ofDays(2))));
        BackupRuns runs = new BackupRuns(database, clock);
        Long run = runs.begin();
        sweep.sweep();
        assertThat(orphan).exists();
        runs.end(run, true, 0);
        sweep.sweep();
        assertThat(orphan).doesNotExist();
    }

    @Test
    void only_the_owner_reads_it_and_it_is_there_only_when_it_is_whole() throws Exception {
        addFile(2);
        Path backup = folder.resolve("backup");
        new Backup(database, files(), clock, "test").to(backup);
        try (Stream<Path> all = Files.walk(backup)) {
            assertThat(all).hasSizeGreaterThan(100).allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
        assertThatThrownBy(() -> new Backup(database, files(), clock, "test").to(backup)).isInstanceOf(BackupRefused.class).hasMessageContaining("isn't empty");
        Files.createDirectories(folder.resolve("other.unfinished"));
        assertThatThrownBy(() -> new Backup(database, files(), clock, "test").to(folder.resolve("other"))).isInstanceOf(BackupRefused.class);
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void a_file_that_was_lost_before_is_named_and_the_rest_is_kept() throws Exception {
        String hash = addFile(3);
        Path home = Manifest.home(files(), hash);
        byte[] content = Files.readAllBytes(home);
        Files.writeString(home, "something else");
        Manifest manifest = new Backup(database, files(), clock, "test").to(folder.resolve("backup"));
        assertThat(manifest.missing()).containsExactly(hash);
        assertThat(manifest.files()).extracting(Manifest.FileEntry::sha256).doesNotContain(hash);
        Files.write(home, content);
    }

    @Test
    void what_is_damaged_unfinished_or_too_new_is_refused_and_nothing_is_left() throws Exception {
        String hash = addFile(4);
        Path backup = folder.resolve("backup");
        Manifest manifest = new Backup(database, files(), clock, "test").to(backup);
        Target target = new Target(folder.resolve("elsewhere"));

        damage(manifest.tables().get(0).in(backup), () -> refused(target, backup, "damaged"));
        damage(Manifest.home(backup.resolve("files"), hash), () -> refused(target, backup, "damaged"));
        damage(backup.resolve("manifest.json"), () -> refused(target, backup, "damaged"));
        without(backup.resolve("manifest.json"), () -> refused(target, backup, "no finished backup"));
        without(manifest.tables().get(0).in(backup), () -> refused(target, backup, "damaged"));
        rewritten(backup, changed(manifest, "9999", manifest.tables()), () -> refused(target, backup, "newer version"));
        // one whose rows aren't as many as it says is found out when all else has been written
        List<Manifest.TableEntry> tables = new ArrayList<>(manifest.tables());
        Manifest.TableEntry last = tables.remove(tables.size() - 1);
        tables.add(new Manifest.TableEntry(last.name(), last.columns(), last.rows() + 1, last.nextId(), last.sha256()));
        rewritten(backup, changed(manifest, manifest.schema(), tables), () -> refused(target, backup, "damaged"));

        new Restore(target.database, target.files).from(backup);
        assertThatThrownBy(() -> new Restore(target.database, folder.resolve("third")).from(backup)).hasMessageContaining("database isn't empty");
        try (Connection open = target.database.getConnection()) {
            assertThat(count(JdbcClient.create(new SingleConnectionDataSource(open, true)), "stored_file")).as("left as it was").isEqualTo(count(jdbc, "stored_file"));
        }
        Target empty = new Target(folder.resolve("fourth"));
        assertThatThrownBy(() -> new Restore(empty.database, target.files).from(backup)).hasMessageContaining("isn't empty");
    }

    /** What was read of the one database is written into the other, and numbers of rows go on where they were. */
    @Test
    void it_is_restored_into_the_other_database_as_well() throws Exception {
        addFile(5);
        Path backup = folder.resolve("backup");
        Manifest manifest = new Backup(database, files(), clock, "test").to(backup);
        DataSource other = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        new Restore(other, folder.resolve("files")).from(backup);
        JdbcClient copy = JdbcClient.create(other);
        assertThat(manifest.tables()).allSatisfy(table -> assertThat(count(copy, table.name())).as(table.name()).isEqualTo(table.rows()));
        long next = manifest.tables().stream().filter(table -> table.name().equals("login_event")).findFirst().orElseThrow().nextId();
        copy.sql("insert into login_event (occurred_at, member_id, kind, address) values (:at, 'dv0001', 'FAILED', '?')").param("at", LocalDateTime.now(clock)).update();
        assertThat(copy.sql("select max(id) from login_event").query(Long.class).single()).isEqualTo(next);
    }

    // ---- what people do meanwhile

    private List<Future<Integer>> peopleWork() {
        ExecutorService people = Executors.newCachedThreadPool();
        AtomicInteger begun = new AtomicInteger();
        List<Callable<Object>> doings = List.of(
                () -> intake.perform("startThematicSession", "CB-AH", null, "dv0021", SamplePlan.on("2026-06-10T14:00")),
                () -> intake.perform("startThematicSession", "CB-TS", null, "dv0009", SamplePlan.on("2026-06-11T14:00")),
                () -> addFile(100 + begun.incrementAndGet()),
                () -> transaction.execute(status -> jdbc.sql("update party_member set full_name = full_name where id = 'dv0001'").update()),
                mail::deliverDue);
        List<AtomicInteger> done = doings.stream().map(doing -> new AtomicInteger()).toList();
        List<Future<Integer>> work = new ArrayList<>();
        for (int i = 0; i < doings.size(); i++) {
            Callable<Object> doing = doings.get(i);
            AtomicInteger times = done.get(i);
            work.add(people.submit(() -> {
                while (atWork.get()) {
                    doing.call();
                    times.incrementAndGet();
                }
                return times.get();
            }));
        }
        people.shutdown();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> done.stream().allMatch(times -> times.get() > 1));
        return work;
    }

    /** A hundred to a subject, which may not have many more: how many are added while people work is a matter of the machine. */
    private String addFile(int number) throws IOException {
        byte[] content = ("%PDF-1.4 tệp số " + number).getBytes(StandardCharsets.UTF_8);
        files.store(new ByteArrayInputStream(content), "tep-" + number + ".pdf", "CB-PD", 1L + number / 100, "dv0001");
        return SafeFiles.sha256(content);
    }

    // ---- what must hold of the copy

    /** A session and what the engine knows of it were committed together, and are there together. */
    private static void ofOneMoment(JdbcClient copy) {
        assertThat(count(copy, "session")).isPositive();
        assertThat(count(copy, "session s where not exists (select 1 from act_hi_varinst v where v.name_ = 'subjectId' and v.long_ = s.id)")).isZero();
        assertThat(count(copy, "act_ru_task t where not exists (select 1 from act_ru_execution e where e.id_ = t.execution_id_)")).isZero();
    }

    private void papersAndFilesAreTheSame(JdbcClient copy, Path directory, Manifest manifest) throws Exception {
        List<Map<String, Object>> papers = copy.sql("select id, content_hash, content from issued_paper order by id").query().listOfRows();
        assertThat(papers).isNotEmpty();
        for (Map<String, Object> paper : papers) {
            String original = jdbc.sql("select content_hash from issued_paper where id = :id").param("id", paper.get("id")).query(String.class).single();
            assertThat(paper.get("content_hash")).isEqualTo(original);
            assertThat(SafeFiles.sha256((byte[]) paper.get("content"))).isEqualTo(original);
        }
        List<String> named = copy.sql("select distinct hash from stored_file order by hash").query(String.class).list();
        assertThat(named).isNotEmpty().isEqualTo(manifest.files().stream().map(Manifest.FileEntry::sha256).toList());
        for (String hash : named) {
            assertThat(SafeFiles.sha256(Manifest.home(directory, hash))).isEqualTo(hash);
        }
    }

    private void refused(Target target, Path backup, String why) {
        assertThatThrownBy(() -> new Restore(target.database, target.files).from(backup)).isInstanceOf(BackupRefused.class).hasMessageContaining(why);
        assertThat(target.tables()).as("no table is left").isEmpty();
        assertThat(target.files).satisfiesAnyOf(path -> assertThat(path).doesNotExist(), path -> assertThat(path).isEmptyDirectory());
    }

    private static void damage(Path file, Runnable meanwhile) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        byte[] damaged = whole.clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(file, damaged);
        meanwhile.run();
        Files.write(file, whole);
    }

    private static void without(Path file, Runnable meanwhile) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.delete(file);
        meanwhile.run();
        Files.write(file, whole);
    }

    private static void rewritten(Path backup, Manifest manifest, Runnable meanwhile) throws IOException {
        Path text = backup.resolve("manifest.json");
        Path hash = backup.resolve("manifest.json.sha256");
        byte[] oldText = Files.readAllBytes(text);
        byte[] oldHash = Files.readAllBytes(hash);
        Files.delete(text);
        Files.delete(hash);
        manifest.write(backup);
        meanwhile.run();
        Files.write(text, oldText);
        Files.write(hash, oldHash);
    }

    private static Manifest changed(Manifest manifest, String schema, List<Manifest.TableEntry> tables) {
        return new Manifest(manifest.format(), manifest.product(), schema, manifest.database(), manifest.takenAt(), tables, manifest.files(), manifest.missing());
    }

    private static long rows(Manifest manifest, String table) {
        return manifest.tables().stream().filter(entry -> entry.name().equals(table)).findFirst().orElseThrow().rows();
    }

    private static long count(JdbcClient database, String rows) {
        return database.sql("select count(*) from " + rows).query(Long.class).single();
    }

    private Path files() {
        return kept.resolve("files");
    }

    /** An empty database of the kind under test, and where files go. */
    private static final class Target {

        final String[] properties;
        final DataSource database;
        final Path files;

        Target(Path folder) {
            files = folder.resolve("files");
            properties = DatabaseUnderTest.isPostgresql()
                    ? DatabaseUnderTest.properties(DatabaseUnderTest.newPostgresqlDatabase())
                    : new String[] {
                        "spring.datasource.url=jdbc:h2:file:" + folder.resolve("nennep").toAbsolutePath(), "spring.datasource.username=sa",
                        "spring.datasource.password="
                    };
            database = new DriverManagerDataSource(value(0), value(1), value(2));
        }

        List<String> tables() {
            return JdbcClient.create(database)
                    .sql("select table_name from information_schema.tables where lower(table_schema) = 'public'")
                    .query(String.class)
                    .list();
        }

        private String value(int property) {
            return properties[property].substring(properties[property].indexOf('=') + 1);
        }
    }

    /** A person of the demo at the copy. */
    private static final class Caller {

        private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new java.net.CookieManager()).build();
        private final String server;
        private final String token;

        Caller(int port, String member) throws Exception {
            server = "http://localhost:" + port;
            HttpResponse<String> login = send(request("/api/login").POST(body("{\"user\":\"" + member + "\",\"password\":\"NenNep@2026\"}")));
            assertThat(login.statusCode()).isEqualTo(204);
            token = JSON.readTree(send(request("/api/me")).body()).path("csrf").asText();
        }

        /** The open task of the session that is done with this form; null when there is none. */
        JsonNode task(String key, long session) throws Exception {
            for (JsonNode task : JSON.readTree(send(request("/api/tasks")).body())) {
                if (task.path("subject").path("id").asLong() == session) {
                    JsonNode form = JSON.readTree(send(request("/api/tasks/" + task.path("id").asText() + "/form")).body());
                    if (form.path("task").path("key").asText().equals(key)) {
                        return task;
                    }
                }
            }
            return null;
        }

        HttpResponse<String> post(String path, String json) throws Exception {
            return send(request(path).header("X-XSRF-TOKEN", token).POST(body(json)));
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(server + path)).header("Content-Type", "application/json");
        }

        private static HttpRequest.BodyPublisher body(String json) {
            return HttpRequest.BodyPublishers.ofString(json);
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
