package vn.nennep.review.campaign.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.nennep.testing.Installation;

/** Fault R-16: the process is killed while it opens a campaign; the next one makes exactly what is missing. */
class InterruptedOpeningIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** As many cells as the batches of one make the opening last long enough to be hit. */
    private static final int CELLS = 40;
    private static final int MEMBERS = 8;

    @Test
    void whatWasKilledInTheMiddleMakesExactlyTheMissingOnesAfterARestart() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            JdbcClient jdbc = JdbcClient.create(server.getPostgresDatabase());
            String[] arguments = {
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"), "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres", "--nennep.files.directory=target/test-files", "--nennep.review.opening.units=1",
                "--camunda.bpm.job-execution.lock-time-in-millis=3000", "--camunda.bpm.job-execution.max-wait=1000"
            };
            long before;
            try (Installation first = Installation.start(arguments)) {
                cells(jdbc);
                open(first.port());
                Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20)).until(() -> count(jdbc, "unit_review") >= 5);
                first.kill();
                before = count(jdbc, "unit_review");
            }
            assertThat(before).as("it was killed in the middle").isBetween(5L, units(jdbc) - 1);
            try (Installation second = Installation.start(arguments)) {
                Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> jdbc.sql("select state from review_campaign").query(String.class).single().equals("OPEN"));
                assertThat(count(jdbc, "unit_review")).isEqualTo(units(jdbc));
                assertThat(jdbc.sql("select count(*) from member_review where member_id like 'kx%'").query(Long.class).single()).isEqualTo(CELLS * MEMBERS);
                assertThat(jdbc.sql("select count(distinct member_id) from member_review where member_id like 'kx%'").query(Long.class).single())
                        .isEqualTo(CELLS * MEMBERS);
                assertThat(processes(jdbc, "memberReview")).as("one process for each who is rated")
                        .isEqualTo(jdbc.sql("select count(*) from member_review where in_scope = true").query(Long.class).single());
                assertThat(processes(jdbc, "cellReview")).isEqualTo(jdbc
                        .sql("select count(*) from unit_review r join unit u on u.id = r.unit_id where u.unit_type in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL')")
                        .query(Long.class).single());
                assertThat(jdbc.sql("select count(*) from (select business_key_ from act_ru_execution where business_key_ is not null group by business_key_ having count(*) > 1) twice")
                        .query(Long.class).single()).isZero();
                assertThat(jdbc.sql("select count(*) from act_ru_incident").query(Long.class).single()).isZero();
            }
        }
    }

    private static void cells(JdbcClient jdbc) {
        for (int cell = 1; cell <= CELLS; cell++) {
            String id = "CB-K" + cell;
            jdbc.sql("insert into unit (id, name, unit_type, parent_id, place, founded_on) values (:id, :name, 'SUBORDINATE_CELL', 'DU-TB', 'Thử', '2020-01-01')")
                    .param("id", id).param("name", "Chi bộ Thử " + cell).update();
            for (int member = 1; member <= MEMBERS; member++) {
                String person = "kx" + cell + "x" + member;
                jdbc.sql("insert into party_member (id, full_name, admission_date) values (:id, :name, '2010-01-01')")
                        .param("id", person).param("name", "Thử Văn " + member).update();
                jdbc.sql("insert into membership (member_id, unit_id, status, activity, from_date) values (:person, :unit, 'OFFICIAL', 'ACTIVE', '2020-01-01')")
                        .param("person", person).param("unit", id).update();
            }
        }
    }

    private static void open(int port) throws Exception {
        HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        post(browser, port, "/api/login", null, Map.of("user", "dv0104", "password", "NenNep@2026"));
        HttpRequest asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/me")).build();
        JsonNode me = JSON.readTree(browser.send(asked, HttpResponse.BodyHandlers.ofString(UTF_8)).body());
        HttpResponse<String> answer = post(browser, port, "/api/actions/openCampaign", me.path("csrf").asText(), Map.of(
                "unit", "DU-TB", "formKey", UUID.randomUUID().toString(), "values", CampaignWalk.plan(2025)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static HttpResponse<String> post(HttpClient browser, int port, String path, String csrf, Map<String, Object> body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body), UTF_8));
        if (csrf != null) {
            request.header("X-XSRF-TOKEN", csrf);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Those below the committee, without party groups. */
    private static long units(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from unit where unit_type <> 'PARTY_GROUP' and id <> 'DU-TB'").query(Long.class).single();
    }

    private static long processes(JdbcClient jdbc, String key) {
        return jdbc.sql("select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_ where d.key_ = :key and e.parent_id_ is null")
                .param("key", key)
                .query(Long.class)
                .single();
    }
}
