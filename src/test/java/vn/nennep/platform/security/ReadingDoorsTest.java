package vn.nennep.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads is written down, and the commission looks it up (domain.md §7.2.5). */
@Served
class ReadingDoorsTest {

    @LocalServerPort private int port;
    @Autowired private Scene scene;
    @Autowired private JdbcClient jdbc;
    @Autowired private ObjectMapper json;

    private long before;

    @BeforeEach
    void begins() {
        scene.on(port);
        before = jdbc.sql("select coalesce(max(id), 0) from reading_entry").query(Long.class).single();
    }

    @Test
    void whoOpensAFileAPaperAnAttachmentOrATaskIsWrittenDown() {
        String session = scene.id("session", "recorded");
        ok(scene.visitor("member"), "/api/sessions/" + session);
        ok(scene.visitor("secretary"), "/api/papers/" + scene.id("paper", "minutes"));
        ok(scene.visitor("member"), "/api/sessions/" + session + "/papers/score-sheet/1");
        ok(scene.visitor("member"), "/api/sessions/" + session + "/bundle");
        ok(scene.visitor("member"), "/api/files/" + scene.id("file", "final"));
        ok(scene.visitor("minuteTaker"), "/api/tasks/" + scene.id("task", "minute taker's") + "/form");
        ok(scene.visitor("secretary"), "/api/actions/changePreparer/form?unit=CB-PD&subject=" + scene.id("session", "drafting"));
        assertThat(noted()).extracting(row -> row.get("reader_id") + " " + row.get("kind") + " " + row.get("unit_id") + " " + row.get("item"))
                .containsExactly(
                        "dv0008 SESSION_FILE CB-PD null",
                        "dv0001 ISSUED_PAPER CB-PD " + scene.id("paper", "minutes"),
                        "dv0008 PRINTED_PAPER CB-PD null",
                        "dv0008 SESSION_BUNDLE CB-PD null",
                        "dv0008 ATTACHED_FILE CB-PD " + scene.id("file", "final"),
                        "dv0006 TASK_FORM CB-PD conductSession",
                        "dv0001 TASK_FORM CB-PD changePreparer");
    }

    /** Reading of oneself isn't reading of another. */
    @Test
    void whoOpensAMembersRecordIsWrittenDown() {
        ok(scene.visitor("administrator"), "/api/register/members/dv0005");
        ok(scene.visitor("preparer"), "/api/register/members/dv0005");
        assertThat(noted()).extracting(row -> row.get("reader_id") + " " + row.get("kind") + " " + row.get("unit_id") + " " + row.get("person_id"))
                .containsExactly("qt0001 MEMBER_RECORD CB-PD dv0005");
    }

    @Test
    void whoIsRefusedHasReadNothing() {
        scene.visitor("otherCell").call("GET", "/api/sessions/" + scene.id("session", "recorded"));
        scene.visitor("otherCell").call("GET", "/api/sessions/" + scene.id("session", "recorded") + "/papers/score-sheet/1");
        scene.visitor("member").call("GET", "/api/sessions/" + scene.id("session", "recorded") + "/papers/no-such-kind/1");
        scene.visitor("otherCell").call("GET", "/api/files/" + scene.id("file", "final"));
        scene.visitor("administrator").call("GET", "/api/papers/" + scene.id("paper", "minutes"));
        scene.visitor("member").call("GET", "/api/tasks/" + scene.id("task", "secretary's") + "/form");
        assertThat(noted()).isEmpty();
    }

    @Test
    void theCommissionLooksItUpAndThatIsWrittenDownToo() throws Exception {
        ok(scene.visitor("member"), "/api/sessions/" + scene.id("session", "recorded"));
        JsonNode page = json.readTree(ok(scene.visitor("monitor"), "/api/readings?unit=CB-PD&reader=" + encoded("bùi thị kim oanh")).body());
        JsonNode latest = page.path("entries").path(0);
        assertThat(latest.path("reader").path("name").asText()).isEqualTo("Bùi Thị Kim Oanh");
        assertThat(latest.path("what").asText()).isEqualTo("Hồ sơ buổi sinh hoạt");
        assertThat(latest.path("unit").path("name").asText()).isEqualTo("Chi bộ Phú Điền");
        assertThat(noted()).last().extracting(row -> row.get("reader_id") + " " + row.get("kind")).isEqualTo("dv0103 READING_LOG");

        String file = ok(scene.visitor("monitor"), "/api/readings/file?unit=CB-PD").body();
        assertThat(file).startsWith("\uFEFFThời điểm,").contains("dv0008,Bùi Thị Kim Oanh,Hồ sơ buổi sinh hoạt,");
        assertThat(noted()).last().extracting(row -> row.get("kind")).isEqualTo("READING_LOG_EXPORT");
    }

    @Test
    void pagesOfFiftyFollowEachOtherWithoutGapAndTheFileHoldsAll() throws Exception {
        for (int i = 0; i < 120; i++) {
            jdbc.sql("insert into reading_entry (read_at, reader_id, kind, unit_id, subject_id) values ('2026-01-05 08:00:00', 'dv0002', 'SESSION_FILE', 'CB-TS', :i)")
                    .param("i", i)
                    .update();
        }
        String question = "/api/readings?unit=CB-TS&from=2026-01-05&to=2026-01-05";
        java.util.Set<Long> seen = new java.util.HashSet<>();
        String before = "";
        for (int size : List.of(50, 50, 20)) {
            JsonNode page = json.readTree(ok(scene.visitor("administrator"), question + before).body());
            assertThat(page.path("entries")).hasSize(size);
            page.path("entries").forEach(entry -> seen.add(entry.path("subject").asLong()));
            before = "&before=" + page.path("older").asText();
        }
        assertThat(seen).hasSize(120);
        assertThat(before).isEqualTo("&before=null");
        assertThat(ok(scene.visitor("administrator"), question.replace("readings?", "readings/file?")).body().lines()).hasSize(121);
    }

    @Test
    void s20_aNameThatASpreadsheetWouldComputeIsATextInTheFile() {
        jdbc.sql("insert into reading_entry (read_at, reader_id, kind, unit_id, item) values ('2026-01-06 08:00:00', '=cmd|''/C calc''!A0', 'ATTACHED_FILE', 'CB-TS', '＝1+1')").update();
        assertThat(ok(scene.visitor("administrator"), "/api/readings/file?unit=CB-TS&from=2026-01-06&to=2026-01-06").body())
                .contains(",'=cmd|'/C calc'!A0,", ",'＝1+1,")
                .doesNotContain("\"=", ",=");
    }

    @Test
    void itIsClosedToEverybodyElseAndBeyondTheCommissionsUnits() {
        for (String kind : List.of("member", "secretary", "deputy", "upperCadre", "otherCell", "formerSecretary")) {
            assertThat(scene.visitor(kind).call("GET", "/api/readings").statusCode()).as(kind).isEqualTo(403);
            assertThat(scene.visitor(kind).call("GET", "/api/readings/file").statusCode()).as(kind).isEqualTo(403);
        }
        jdbc.sql("insert into role_holding (member_id, unit_id, role, from_date) values ('dv0024', 'CB-AH', 'INSPECTION_COMMISSION', '2025-07-01')").update();
        Visitor commission = Visitor.login(port, "dv0024");
        assertThat(commission.call("GET", "/api/readings?unit=CB-PD").statusCode()).isEqualTo(403);
        assertThat(ok(commission, "/api/readings").body()).doesNotContain("CB-PD");
        jdbc.sql("delete from role_holding where member_id = 'dv0024'").update();
        assertThat(commission.call("GET", "/api/readings").statusCode()).as("the day after").isEqualTo(403);
    }

    @Test
    void aQuestionThatCannotBeAnsweredSaysWhy() {
        assertThat(scene.visitor("monitor").call("GET", "/api/readings?person=" + encoded("Không Có Ai")))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("Không có đồng chí nào có mã hoặc tên «Không Có Ai».", "\"field\":\"person\""));
        assertThat(scene.visitor("monitor").call("GET", "/api/readings?from=2026-05-02&to=2026-05-01").body())
                .contains("«Đến ngày» không được trước «Từ ngày».");
        assertThat(scene.visitor("monitor").call("GET", "/api/readings?from=" + encoded("hôm qua")).statusCode()).isEqualTo(400);
    }

    /** What can't be written down isn't read. */
    @Test
    void withoutTheLogNothingIsRead() {
        jdbc.sql("alter table reading_entry rename to reading_entry_away").update();
        try {
            HttpResponse<String> answer = scene.visitor("member").call("GET", "/api/sessions/" + scene.id("session", "recorded"));
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("Nêu gương");
        } finally {
            jdbc.sql("alter table reading_entry_away rename to reading_entry").update();
        }
        ok(scene.visitor("member"), "/api/sessions/" + scene.id("session", "recorded"));
    }

    private static HttpResponse<String> ok(Visitor visitor, String address) {
        HttpResponse<String> answer = visitor.call("GET", address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<Map<String, Object>> noted() {
        return jdbc.sql("select * from reading_entry where id > :before order by id").param("before", before).query().listOfRows();
    }
}
