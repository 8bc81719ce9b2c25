package vn.nennep.operation.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;
import vn.nennep.WrongConfiguration;

/** A wrong setting stops the start with one sentence that names it. */
class StartCheckTest {

    @TempDir Path folder;

    private final MockEnvironment settings = new MockEnvironment();

    @BeforeEach
    void asAnOperatorSetsThem() {
        settings.setActiveProfiles("prod", "postgresql");
        Map.of(
                        "camunda.bpm.history-level", "full", "nennep.files.directory", folder.resolve("files").toString(),
                        "nennep.ballot.keys", folder.resolve("keys").toString(),
                        "nennep.base-url", "https://nennep.tinh.example", "server.servlet.session.cookie.secure", "true",
                        "logging.structured.format.console", "ecs", "management.health.diskspace.threshold", "1GB")
                .forEach(settings::setProperty);
    }

    @Test
    void what_is_right_passes() {
        assertThatCode(() -> StartCheck.check(settings)).doesNotThrowAnyException();
        assertThat(folder.resolve("files")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nennep.tinh.example", "https://", "https://nennep.tinh.example/", "ftp://nennep.tinh.example", "https://a b", "https://x.example?a=1"})
    void a_base_url_that_no_link_can_begin_with_is_refused(String url) {
        refused("nennep.base-url", url, "NENNEP_BASE_URL");
    }

    @Test
    void http_is_refused_while_cookies_are_secure() {
        refused("nennep.base-url", "http://nennep.tinh.example", "NENNEP_SECURE_COOKIES");
        settings.setProperty("server.servlet.session.cookie.secure", "false");
        assertThatCode(() -> StartCheck.check(settings)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"camunda.bpm.history-level,activity", "camunda.bpm.history-level,none", "camunda.bpm.generic-properties.properties.history,audit"})
    void r31_a_lowered_history_level_is_refused(String property, String level) {
        refused(property, level, "history level");
    }

    @Test
    void a_directory_in_which_nothing_can_be_written_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        refused("nennep.files.directory", file.resolve("below").toString(), "NENNEP_FILES");
        settings.setProperty("nennep.files.directory", folder.resolve("files").toString());
        refused("nennep.ballot.keys", file.resolve("below").toString(), "NENNEP_BALLOT_KEYS");
    }

    /** Whoever copies the files away would copy the keys of open ballot boxes with them. */
    @Test
    void keys_of_ballot_boxes_do_not_lie_among_the_files() {
        refused("nennep.ballot.keys", folder.resolve("files/keys").toString(), "NENNEP_BALLOT_KEYS");
        settings.setProperty("nennep.backup.directory", folder.resolve("backups").toString());
        refused("nennep.ballot.keys", folder.resolve("backups/keys").toString(), "NENNEP_BALLOT_KEYS");
    }

    @Test
    void a_password_isnt_sent_readable_to_another_host() {
        settings.setProperty("nennep.mail.from", "nennep@tinh.example");
        settings.setProperty("spring.mail.host", "mail.tinh.example");
        refused("spring.mail.password", "bí mật", "NENNEP_MAIL_STARTTLS");
        settings.setProperty("spring.mail.properties.mail.smtp.starttls.required", "true");
        assertThatCode(() -> StartCheck.check(settings)).doesNotThrowAnyException();
        refused("spring.mail.properties.mail.smtp.ssl.enable", "true", "exclude each other");
    }

    @Test
    void a_mail_server_needs_a_sender() {
        settings.setProperty("nennep.mail.from", "nennep@localhost");
        refused("spring.mail.host", "127.0.0.1", "NENNEP_MAIL_FROM");
    }

    @Test
    void tls_needs_its_files() throws IOException {
        settings.setActiveProfiles("prod", "tls");
        refused("spring.ssl.bundle.pem.web.keystore.certificate", folder.resolve("none.pem").toString(), "NENNEP_TLS_CERTIFICATE");
        Path pem = Files.writeString(folder.resolve("a.pem"), "x");
        refused("spring.ssl.bundle.pem.web.keystore.certificate", pem.toString(), "NENNEP_TLS_KEY");
    }

    @Test
    void formats_sizes_and_profiles_are_looked_at() {
        refused("logging.structured.format.console", "text", "NENNEP_LOG_FORMAT");
        settings.setProperty("logging.structured.format.console", "logstash");
        refused("management.health.diskspace.threshold", "viel", "NENNEP_DISK_MINIMUM");
        settings.setActiveProfiles("prod", "demo");
        assertThatThrownBy(() -> StartCheck.check(settings)).isInstanceOf(WrongConfiguration.class).hasMessageContaining("exclude each other");
    }

    @Test
    void a_misspelt_variable_is_noticed() {
        assertThat(StartCheck.unknown(Set.of("NENNEP_BASE_URL", "NENNEP_BASEURL", "NENNEP_MAIL_HOST", "PATH"))).containsExactly("NENNEP_BASEURL");
    }

    @ParameterizedTest
    @CsvSource({"08001,doesn't answer", "28P01,NENNEP_DATABASE_PASSWORD", "3D000,no such database", "90020,H2 file open", "42501,isn't allowed"})
    void why_the_database_cant_be_used_is_said(String state, String words) {
        FailureAnalysis analysis = new DatabaseFailureAnalyzer().analyze(new IllegalStateException(new SQLException("nói gì đó", state)));
        assertThat(analysis.getDescription()).contains(words);
        assertThat(analysis.getAction()).isNotBlank();
        assertThat(new DatabaseFailureAnalyzer().analyze(new IllegalStateException(new SQLException("x", "23505")))).isNull();
    }

    private void refused(String property, String value, String named) {
        settings.setProperty(property, value);
        assertThatThrownBy(() -> StartCheck.check(settings))
                .isInstanceOfSatisfying(WrongConfiguration.class, wrong -> {
                    assertThat(wrong).hasMessageContaining(named);
                    assertThat(wrong.vietnamese()).isNotBlank();
                    assertThat(wrong.getExitCode()).isEqualTo(78);
                });
    }
}
