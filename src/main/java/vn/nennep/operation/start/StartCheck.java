package vn.nennep.operation.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;
import vn.nennep.WrongConfiguration;

/**
 * Looks at the configuration before anything is begun. What would only show later, in a mail with a dead link, a login that doesn't hold or a file
 * that can't be kept, stops the start with one sentence.
 */
public class StartCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Pattern OWN_VARIABLE = Pattern.compile("\\$\\{(NENNEP_\\w+):");
    private static final Set<String> LOG_FORMATS = Set.of("ecs", "logstash", "gelf");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment settings = context.getEnvironment();
        warnOfUnknownVariables(settings.getSystemEnvironment().keySet());
        check(settings);
    }

    /** @throws WrongConfiguration at the first thing that is wrong */
    static void check(ConfigurableEnvironment settings) {
        history(settings);
        writable("NENNEP_FILES", settings.getRequiredProperty("nennep.files.directory"));
        writable("NENNEP_BALLOT_KEYS", settings.getRequiredProperty("nennep.ballot.keys"));
        keysApart(settings);
        mail(settings);
        if (settings.acceptsProfiles(Profiles.of("tls"))) {
            readable("NENNEP_TLS_CERTIFICATE", settings.getProperty("spring.ssl.bundle.pem.web.keystore.certificate"));
            readable("NENNEP_TLS_KEY", settings.getProperty("spring.ssl.bundle.pem.web.keystore.private-key"));
        }
        if (settings.acceptsProfiles(Profiles.of("prod"))) {
            if (settings.acceptsProfiles(Profiles.of("demo"))) {
                throw new WrongConfiguration(
                        "The profiles prod and demo exclude each other.", "Không dùng cùng lúc hai cấu hình prod và demo.");
            }
            baseUrl(settings);
            logFormat(settings.getProperty("logging.structured.format.console"));
            size("NENNEP_DISK_MINIMUM", settings.getProperty("management.health.diskspace.threshold"));
        }
    }

    /** Variables that begin like ours and aren't documented: a misspelt name is otherwise an ignored setting. */
    static Set<String> unknown(Set<String> variables) {
        Set<String> unknown = variables.stream().filter(name -> name.startsWith("NENNEP_")).collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(known());
        return unknown;
    }

    private static Set<String> known() {
        try {
            String settings = new ClassPathResource("application.yaml").getContentAsString(StandardCharsets.UTF_8);
            return OWN_VARIABLE.matcher(settings).results().map(found -> found.group(1)).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void warnOfUnknownVariables(Set<String> variables) {
        Set<String> unknown = unknown(variables);
        if (!unknown.isEmpty()) {
            Logger log = LoggerFactory.getLogger(StartCheck.class);
            log.warn("Not among the variables of docs/operator.md, so perhaps misspelt: {}", String.join(", ", unknown));
        }
    }

    /** Fault R-31: what the session's file and the rights of those who have done a task rest on isn't written at a lower level. */
    private static void history(ConfigurableEnvironment settings) {
        for (String property : List.of("camunda.bpm.history-level", "camunda.bpm.generic-properties.properties.history")) {
            String level = settings.getProperty(property, "full");
            if (!level.equalsIgnoreCase("full")) {
                throw new WrongConfiguration(
                        property + " is " + level + ": the history level must stay full, since who did what is read from it.",
                        property + " đang là " + level + ": mức lưu lịch sử phải là full, vì hồ sơ cần biết ai đã làm gì.");
            }
        }
    }

    private static void writable(String variable, String directory) {
        try {
            Path files = Files.createDirectories(Path.of(directory));
            Files.delete(Files.createTempFile(files, "start", ".part"));
        } catch (IOException | InvalidPathException | SecurityException e) {
            throw new WrongConfiguration(
                    variable + ": no file can be written in " + directory + " (" + e.getClass().getSimpleName() + ").",
                    variable + ": không ghi được tệp vào thư mục " + directory + ".");
        }
    }

    /** Whoever copies files or backups away must not copy the keys of open ballot boxes with them (docs/adr/0018-secret-ballot.md). */
    private static void keysApart(ConfigurableEnvironment settings) {
        Path keys = Path.of(settings.getRequiredProperty("nennep.ballot.keys")).toAbsolutePath().normalize();
        for (String other : List.of("nennep.files.directory", "nennep.backup.directory")) {
            String directory = settings.getProperty(other, "");
            if (!directory.isBlank() && keys.startsWith(Path.of(directory).toAbsolutePath().normalize())) {
                throw new WrongConfiguration(
                        "NENNEP_BALLOT_KEYS must not lie in " + directory + ": keys of open ballot boxes belong into no copy of files and into no backup.",
                        "NENNEP_BALLOT_KEYS không được nằm trong thư mục " + directory + ": khóa hòm phiếu không được đi cùng tệp hay bản sao lưu.");
            }
        }
    }

    private static void mail(ConfigurableEnvironment settings) {
        String host = settings.getProperty("spring.mail.host", "");
        if (host.isBlank()) {
            return;
        }
        boolean startTls = Boolean.parseBoolean(settings.getProperty("spring.mail.properties.mail.smtp.starttls.required"));
        boolean tls = Boolean.parseBoolean(settings.getProperty("spring.mail.properties.mail.smtp.ssl.enable"));
        if (startTls && tls) {
            throw new WrongConfiguration(
                    "NENNEP_MAIL_STARTTLS and NENNEP_MAIL_TLS exclude each other: port 587 usually wants the first, 465 the second.",
                    "Chỉ bật một trong hai biến NENNEP_MAIL_STARTTLS (thường cổng 587) và NENNEP_MAIL_TLS (thường cổng 465).");
        }
        boolean secret = !settings.getProperty("spring.mail.password", "").isBlank();
        if (secret && !startTls && !tls && !isLocal(host)) {
            throw new WrongConfiguration(
                    "NENNEP_MAIL_PASSWORD would go to " + host + " readable: set NENNEP_MAIL_STARTTLS or NENNEP_MAIL_TLS to true.",
                    "NENNEP_MAIL_PASSWORD sẽ đi qua mạng không mã hóa: đặt NENNEP_MAIL_STARTTLS hoặc NENNEP_MAIL_TLS là true.");
        }
        String from = settings.getProperty("nennep.mail.from", "");
        if (settings.acceptsProfiles(Profiles.of("prod")) && (!from.contains("@") || from.endsWith("@localhost"))) {
            throw new WrongConfiguration(
                    "NENNEP_MAIL_FROM must be the address from which mail is sent, for example nennep@tinh.example.",
                    "NENNEP_MAIL_FROM phải là địa chỉ gửi thư, ví dụ nennep@tinh.example.");
        }
    }

    private static boolean isLocal(String host) {
        return Set.of("localhost", "127.0.0.1", "::1").contains(host.toLowerCase(Locale.ROOT));
    }

    private static void baseUrl(ConfigurableEnvironment settings) {
        String url = settings.getProperty("nennep.base-url", "");
        URI address = null;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException e) {
            // the sentence below is all there is to say
        }
        if (address == null || address.getHost() == null || address.getQuery() != null || address.getFragment() != null
                || !Set.of("http", "https").contains(String.valueOf(address.getScheme())) || url.endsWith("/")) {
            throw new WrongConfiguration(
                    "NENNEP_BASE_URL must be the address that people open, for example https://nennep.tinh.example, without a slash at its end: the links of mails begin with it.",
                    "NENNEP_BASE_URL phải là địa chỉ mọi người mở, ví dụ https://nennep.tinh.example, không có dấu / ở cuối: các đường dẫn trong thư bắt đầu bằng địa chỉ này.");
        }
        boolean secure = settings.getProperty("server.servlet.session.cookie.secure", Boolean.class, false);
        if (secure && address.getScheme().equals("http")) {
            throw new WrongConfiguration(
                    "NENNEP_BASE_URL begins with http, but cookies travel only over https (NENNEP_SECURE_COOKIES): nobody could log in.",
                    "NENNEP_BASE_URL bắt đầu bằng http trong khi cookie chỉ đi qua https (NENNEP_SECURE_COOKIES): sẽ không ai đăng nhập được.");
        }
    }

    private static void logFormat(String format) {
        if (!LOG_FORMATS.contains(format)) {
            throw new WrongConfiguration(
                    "NENNEP_LOG_FORMAT is one of ecs, logstash, gelf.", "NENNEP_LOG_FORMAT chỉ nhận một trong các giá trị ecs, logstash, gelf.");
        }
    }

    private static void size(String variable, String written) {
        try {
            DataSize.parse(written);
        } catch (IllegalArgumentException e) {
            throw new WrongConfiguration(variable + " is a size such as 500MB or 2GB.", variable + " là một dung lượng, ví dụ 500MB hoặc 2GB.");
        }
    }

    private static void readable(String variable, String file) {
        boolean found = false;
        try {
            found = file != null && !file.isBlank() && Files.isReadable(Path.of(file.replaceFirst("^file:", "")));
        } catch (InvalidPathException e) {
            // not found
        }
        if (!found) {
            throw new WrongConfiguration(
                    variable + " must name a readable PEM file, since the profile tls is active.",
                    variable + " phải là đường dẫn đến một tệp PEM đọc được, vì cấu hình tls đang bật.");
        }
    }
}
