package vn.nennep.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.nennep.platform.web.Words;

/** What people read when the engine refuses or fails: our words, and its own for administrators alone. */
@Served
class EngineErrorsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String NOBODYS = "filter/none";

    @LocalServerPort private int port;
    @Autowired private Scene scene;
    @Autowired private ObjectMapper mapper;
    @Autowired private Words words;

    @BeforeEach
    void begins() {
        scene.on(port);
    }

    @AfterEach
    void restores() {
        scene.restore();
    }

    @Test
    void aMemberReadsNoWordOfTheEngines() throws Exception {
        HttpResponse<String> answer = scene.visitor("member").call("GET", ENGINE + NOBODYS);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(mapper.readTree(answer.body()).path("message").asText())
                .isEqualTo("Không tìm thấy nội dung này; có thể đã xong hoặc không còn nữa.");
    }

    @Test
    void anAdministratorReadsThemToo() throws Exception {
        JsonNode error = mapper.readTree(scene.visitor("administrator").call("GET", ENGINE + NOBODYS).body());
        assertThat(error.path("message").asText())
                .startsWith("Không tìm thấy nội dung này; có thể đã xong hoặc không còn nữa. (")
                .contains("none");
        assertThat(error.path("type").asText()).isNotEmpty();
    }

    @Test
    void whatSucceedsPassesAsItComes() throws Exception {
        HttpResponse<String> answer = scene.visitor("member").call("GET", ENGINE + "filter/" + scene.id("filter", "mine"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(mapper.readTree(answer.body()).path("name").asText()).isEqualTo("Việc của tôi");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "500 | OptimisticLockingException | 1     | Nội dung vừa được người khác thay đổi.",
        "400 | ProcessEngineException     | 1     | Nội dung vừa được người khác thay đổi.",
        "500 | ProcessEngineException     | 10000 | Hệ thống đang bận",
        "500 | ProcessEngineException     | 0     | Hệ thống gặp lỗi, chưa thực hiện được.",
        "400 | ParseException             | 0     | Mô hình chưa được nhận.",
        "400 | InvalidRequestException    | 0     | Yêu cầu chưa đúng nên chưa thực hiện được.",
        "403 | AuthorizationException     | 0     | Đồng chí không có quyền mở mục này.",
    })
    void eachKindOfErrorHasItsSentence(int status, String type, int code, String said) throws Exception {
        String error = mapper.writeValueAsString(mapper.createObjectNode().put("type", type).put("message", "ENGINE-03005 ACT_RU_TASK").put("code", code));
        String answer = text(new EngineErrors(mapper, words).inVietnamese(status, bytes(error), false));
        assertThat(answer).contains(said).doesNotContain("ENGINE-");
        assertThat(text(new EngineErrors(mapper, words).inVietnamese(status, bytes(error), true))).contains(said, "ENGINE-03005 ACT_RU_TASK");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<html>Not Found</html>", "[1]", "{\"message\":\"Đã có lời của ta\"}", "{\"type\":\"x\",\"message\":null}"})
    void whatIsNoErrorOfTheEnginesStaysAsItIs(String body) throws Exception {
        assertThat(text(new EngineErrors(mapper, words).inVietnamese(500, bytes(body), false))).isEqualTo(body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
