package vn.nennep.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The annual review behind its doors. {@code doors-of-review.tsv} says for each file, paper, form and count, and each kind of person, what he is answered and
 * which words he reads there: a letter stands for what somebody wrote in confidence ({@link ReviewStage#WORDS}). A line without an address fails, and so does an
 * address without a line; written anew by {@code -Ddoors.write=true}, and then to be read: every letter is a decision.
 */
@Served
@ExtendWith(OutputCaptureExtension.class)
class ReviewDoorsTest {

    private static final Path TABLE = Path.of("src/test/resources/doors-of-review.tsv");
    private static final boolean WRITE = Boolean.getBoolean("doors.write");

    @LocalServerPort private int port;
    @Autowired private Scene scene;
    @Autowired private ReviewStage stage;
    @Autowired private JdbcClient jdbc;
    @Autowired private ObjectMapper json;

    @Test
    void s05_s06_s27_s37_everybodyReadsOfTheReviewWhatConcernsHim() throws IOException {
        Map<String, String> addresses = addresses();
        List<String> found = new ArrayList<>(List.of("of what\t" + String.join("\t", stage().people().keySet())));
        addresses.forEach((what, address) -> found.add(what + "\t"
                + stage().people().keySet().stream().map(kind -> answered(stage().visitor(kind), address)).collect(Collectors.joining("\t"))));
        stage().files().forEach((what, id) -> found.add("actions on " + what + "\t"
                + stage().people().keySet().stream().map(kind -> offered(stage().visitor(kind), id)).collect(Collectors.joining("\t"))));
        if (WRITE) {
            Files.write(TABLE, found);
        }
        assertThat(found).containsExactlyElementsOf(Files.readAllLines(TABLE));
    }

    /** The confidential words are there: where nobody could read them the table would prove nothing. */
    @Test
    void everyWordIsReadBySomebodyWhomItConcerns() throws IOException {
        String read = String.join("\n", Files.readAllLines(TABLE));
        ReviewStage.WORDS.keySet().forEach(letter -> assertThat(read).as(letter).containsPattern("200 [A-Z]*" + letter));
    }

    /** Fault S-07: what a form doesn't ask isn't taken, and says nothing to the process. */
    @Test
    void s07_whatAFormDoesNotAskIsRefusedByName() {
        stage().openTasks().forEach((kind, task) -> {
            for (String more : List.of("\"approved\":true", "\"capLevel\":\"EXCELLENT\"", "\"decidedLevel\":\"EXCELLENT\"", "\"dossierAgreed\":true", "\"memberId\":\"dv0001\"")) {
                HttpResponse<String> answer = stage().visitor(kind).call("POST", "/api/tasks/" + task + "/submission", "{\"values\":{" + more + "}}");
                assertThat(answer.statusCode()).as(kind + " " + more).isEqualTo(422);
                assertThat(answer.body()).contains("\"field\":" + more.substring(0, more.indexOf(':')));
            }
            assertThat(jdbc.sql("select count(*) from act_ru_task where id_ = :task").param("task", task).query(Integer.class).single()).as(kind).isEqualTo(1);
        });
    }

    /** domain.md §7.2.5: who reads a self-review, a rating or a complaint is written down, about whom, when, and before he reads. */
    @Test
    void everyReadingOfAReviewARatingOrAComplaintIsWrittenDown() {
        long before = jdbc.sql("select coalesce(max(id), 0) from reading_entry").query(Long.class).single();
        Map<String, Long> files = stage().files();
        Visitor board = stage().visitor("board");
        String self = stage().people().get("self");
        ok(board, "/api/reviews/" + files.get("complained member"));
        ok(board, "/api/reviews/" + files.get("decided cell"));
        ok(board, "/api/reviews/" + files.get("complaint"));
        ok(board, "/api/files/" + stage().evidence());
        ok(board, "/api/review-results/" + files.get("campaign") + "?unit=" + stage().cell());
        ok(board, "/api/review-results/" + files.get("campaign") + "/xlsx?unit=" + stage().cell());
        ok(board, "/api/reviews/" + files.get("campaign") + "/quota");
        ok(stage().visitor("secretary"), "/api/reviews/" + files.get("writer") + "/prints/self-review/1");
        ok(stage().visitor("committeeSecretary"), "/api/tasks/" + stage().openTasks().get("committeeSecretary") + "/form");
        ok(stage().visitor("self"), "/api/actions/withdrawComplaint/form?unit=" + stage().committee() + "&subject=" + files.get("complaint"));
        board.call("GET", "/api/reviews/" + files.get("campaign") + "/quota?unit=" + stage().cell());
        stage().visitor("colleague").call("GET", "/api/reviews/" + files.get("complaint"));
        assertThat(jdbc.sql("select reader_id, kind, unit_id, person_id from reading_entry where id > :before order by id").param("before", before)
                        .query((row, i) -> stage().kindOf(row.getString(1)) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4)).list())
                .containsExactly(
                        "board REVIEW_FILE " + stage().cell() + " " + self,
                        "board REVIEW_FILE " + stage().cell() + " null",
                        "board COMPLAINT_FILE " + stage().committee() + " " + self,
                        "board ATTACHED_FILE " + stage().cell() + " " + self,
                        "board REVIEW_RESULT " + stage().cell() + " null",
                        "board REVIEW_RESULT " + stage().cell() + " null",
                        "board QUOTA_TRIAL " + stage().committee() + " null",
                        "secretary REVIEW_PAPER " + stage().cell() + " " + stage().people().get("writer"),
                        "committeeSecretary REVIEW_TASK " + stage().committee() + " " + self);
    }

    /** A list of ratings is one entry of its unit; who asks who read of somebody finds it beside what was read of him alone. */
    @Test
    void whoAsksWhoReadOfSomebodyFindsTheListsToo() throws IOException {
        Map<String, Long> files = stage().files();
        String self = stage().people().get("self");
        Visitor administrator = stage().visitor("administrator");
        ok(stage().visitor("secondSecretary"), "/api/reviews/" + files.get("remarked cell"));
        ok(stage().visitor("board"), "/api/review-results/" + files.get("campaign") + "?unit=" + stage().cell());
        ok(stage().visitor("board"), "/api/reviews/" + files.get("complained member"));
        JsonNode found = json.readTree(ok(administrator, "/api/readings?person=" + self).body()).path("entries");
        assertThat(texts(found, "what")).contains("Hồ sơ kiểm điểm, xếp loại", "Kết quả đánh giá, xếp loại");
        assertThat(StreamSupport.stream(found.spliterator(), false).map(entry -> entry.path("unit").path("id").asText()))
                .contains(stage().cell()).doesNotContain(stage().secondCell());
        JsonNode below = json.readTree(ok(stage().visitor("inspection"), "/api/readings?unit=" + stage().cell()).body()).path("entries");
        assertThat(texts(below, "what")).as("the inspection commission").contains("Hồ sơ kiểm điểm, xếp loại");
        assertThat(stage().visitor("secretary").call("GET", "/api/readings").statusCode()).isEqualTo(403);
    }

    /** Faults S-01, S-20, S-31: what people write is text on every page, paper and table, in mail and names of files, and nowhere in the log. */
    @Test
    void s01_s20_s31_whatPeopleWriteStaysText(CapturedOutput log) throws IOException {
        Map<String, Long> files = stage().files();
        String asJson = json.writeValueAsString(ReviewStage.CODE).replaceAll("^\"|\"$", "");
        for (Map.Entry<String, String> page : Map.of(
                "secretary", "/api/reviews/" + files.get("writer"), "secondSecretary", "/api/reviews/" + files.get("remarked cell"),
                "thirdMember", "/api/reviews/" + files.get("met cell"), "board", "/api/reviews/" + files.get("complaint"),
                "committeeSecretary", "/api/review-results/" + files.get("campaign")).entrySet()) {
            HttpResponse<String> answer = ok(stage().visitor(page.getKey()), page.getValue());
            assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/json");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.body()).as(page.getValue()).contains(asJson).doesNotContain("62615533");
        }
        String asXml = ReviewStage.CODE.replace("<", "&lt;");
        String sheet = part(stage().visitor("secretary").download("/api/reviews/" + files.get("writer") + "/prints/self-review/1"), "word/document.xml");
        assertThat(sheet).contains(asXml).doesNotContain("<script", "62615533");
        String minutes = addresses().entrySet().stream().filter(one -> one.getKey().equals("met cell: Biên bản hội nghị kiểm điểm")).findFirst().orElseThrow().getValue();
        assertThat(part(stage().visitor("thirdMember").download(minutes), "word/document.xml")).contains(asXml).doesNotContain("<script", "62615533");

        byte[] workbook = stage().visitor("board").download("/api/review-results/" + files.get("campaign") + "/xlsx?unit=" + stage().committee());
        assertThat(part(workbook, "xl/sharedStrings.xml")).contains("=Chi bộ &lt;script").doesNotContain("<script");
        assertThat(part(workbook, "xl/worksheets/sheet1.xml")).contains("t=\"s\"").doesNotContain("<f>", "<f ");
        String name = stage().visitor("board").call("GET", "/api/review-results/" + files.get("campaign") + "/xlsx?unit=" + stage().cell())
                .headers().firstValue("Content-Disposition").orElseThrow();
        assertThat(name).startsWith("attachment; ").doesNotContain("\r", "\n").contains("%3Cscript%3E");

        List<String> subjects = jdbc.sql("select subject from outbox_message where unit_id = :unit").param("unit", stage().cell()).query(String.class).list();
        assertThat(subjects).isNotEmpty().noneMatch(subject -> subject.contains("\n") || subject.contains("\r"));
        assertThat(subjects).as("the unit's name stands in one").anyMatch(subject -> subject.contains("<script>pwned"));
        assertThat(log.getAll()).doesNotContain("pwned", "Bcc: k@x.vn");
    }

    private static String part(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }

    /** Fault S-21: neither what is sent nor what is answered is longer or shorter by what was chosen, and nobody else sees a difference. */
    @Test
    void s21_aVoteLooksAlikeWhateverIsChosen() throws IOException {
        Map<String, String> tasks = stage().ballotTasks();
        TreeSet<Integer> sent = new TreeSet<>();
        TreeSet<String> answers = new TreeSet<>();
        List<String> readers = List.of("thirdSecretary", "thirdMember", "rootSecretary");
        TreeSet<Integer> choices = new TreeSet<>();
        int voter = 0;
        for (Map.Entry<String, String> one : tasks.entrySet()) {
            Visitor browser = stage().voter(one.getKey());
            JsonNode lines = json.readTree(browser.call("GET", "/api/tasks/" + one.getValue() + "/form").body()).path("data").path("lines");
            int choice = voter++ % lines.path(0).path("levels").size();
            choices.add(choice);
            String body = "{\"values\":{\"lines\":[" + StreamSupport.stream(lines.spliterator(), false)
                    .map(line -> "{\"target\":\"" + line.path("target").asText() + "\",\"level\":\"" + line.path("levels").path(choice).path("value").asText() + "\"}")
                    .collect(Collectors.joining(",")) + "]}}";
            sent.add(body.length());
            HttpResponse<String> answer = browser.call("POST", "/api/tasks/" + one.getValue() + "/submission", body);
            assertThat(answer.statusCode()).isEqualTo(200);
            Map<String, List<String>> headers = new LinkedHashMap<>(answer.headers().map());
            headers.keySet().removeIf(name -> List.of("date", "x-request-id", "traceparent").contains(name.toLowerCase()) || name.toLowerCase().contains("request"));
            answers.add(headers + answer.body());
        }
        assertThat(choices).as("every choice was made").hasSize(5);
        assertThat(sent).as("lengths of what was sent").hasSize(1);
        assertThat(answers).as("what the voters were answered").hasSize(1);
        for (String reader : readers) {
            assertThat(stage().visitor(reader).call("GET", "/api/reviews/" + stage().files().get("met cell")).body())
                    .as(reader).doesNotContain("(100%)", "(14,3%)", "(28,6%)");
        }
    }

    /** What the table asks: files, the papers on their shelves, forms of open tasks, attachments, counts. */
    private Map<String, String> addresses() throws IOException {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (Map.Entry<String, Long> file : stage().files().entrySet()) {
            String address = "/api/reviews/" + file.getValue();
            addresses.put(file.getKey(), address);
            Map<String, String> papers = new LinkedHashMap<>();
            for (String kind : stage().people().keySet()) {
                HttpResponse<String> answer = stage().visitor(kind).call("GET", address);
                JsonNode kinds = answer.statusCode() == 200 ? json.readTree(answer.body()).path("papers").path("kinds") : json.createArrayNode();
                kinds.forEach(shelf -> shelf.path("sheets").forEach(sheet -> papers.putIfAbsent(sheet.path("docx").asText(), shelf.path("label").asText())));
            }
            papers.entrySet().stream().sorted(Map.Entry.<String, String>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .forEach(paper -> addresses.merge(file.getKey() + ": " + paper.getValue(), paper.getKey(), (one, other) -> one));
        }
        addresses.put("attachment of the complaint", "/api/files/" + stage().evidence());
        addresses.put("attachment of an opinion", "/api/files/" + stage().scan());
        stage().openTasks().forEach((kind, task) -> addresses.put("task of " + kind, "/api/tasks/" + task + "/form"));
        String campaign = stage().files().get("campaign").toString();
        addresses.put("results", "/api/review-results/" + campaign);
        for (Map.Entry<String, String> unit : Map.of("cell", stage().cell(), "committee", stage().committee(), "root", stage().root()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey()).toList()) {
            addresses.put("results of the " + unit.getKey(), "/api/review-results/" + campaign + "?unit=" + unit.getValue());
            addresses.put("results of the " + unit.getKey() + ", XLSX", "/api/review-results/" + campaign + "/xlsx?unit=" + unit.getValue());
            addresses.put("quota of the " + unit.getKey(), "/api/reviews/" + campaign + "/quota?unit=" + unit.getValue());
        }
        addresses.put("reading log", "/api/readings");
        return addresses;
    }

    private static String answered(Visitor visitor, String address) {
        HttpResponse<String> answer = visitor.call("GET", address);
        String letters = ReviewStage.WORDS.entrySet().stream()
                .filter(word -> answer.body().contains(word.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining());
        return letters.isEmpty() ? String.valueOf(answer.statusCode()) : answer.statusCode() + " " + letters;
    }

    private String offered(Visitor visitor, long subject) {
        HttpResponse<String> answer = visitor.call("GET", "/api/actions?subject=" + subject);
        try {
            return answer.statusCode() == 200
                    ? texts(json.readTree(answer.body()), "name").stream().filter(name -> !ReviewStage.EVERYWHERE.contains(name)).collect(Collectors.joining(","))
                    : String.valueOf(answer.statusCode());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path(field).asText()).toList();
    }

    private static HttpResponse<String> ok(Visitor visitor, String address) {
        HttpResponse<String> answer = visitor.call("GET", address);
        assertThat(answer.statusCode()).as(address + ": " + answer.body()).isEqualTo(200);
        return answer;
    }

    private ReviewStage stage() {
        scene.on(port);
        return stage.on(port);
    }
}
