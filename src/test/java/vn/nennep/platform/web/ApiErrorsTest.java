package vn.nennep.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.nennep.platform.intake.Denial;

/** What people are told when something goes wrong: a sentence, never what the database or the engine said. */
class ApiErrorsTest {

    private final ApiErrors errors = new ApiErrors(words());

    @Test
    void a_database_that_is_away_is_told_with_the_assurance_that_nothing_was_written() {
        ResponseEntity<ApiErrors.Answer> answer = errors.database(new CannotCreateTransactionException("Could not open JDBC Connection"));
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getBody().message()).isEqualTo("Cơ sở dữ liệu tạm thời không trả lời, chưa ghi được gì. Xin thử lại sau ít phút.");
    }

    @Test
    void who_waited_in_vain_for_somebody_else_is_asked_to_try_again() {
        for (Exception waited : new Exception[] {new QueryTimeoutException("Timeout trying to lock table"), new CannotAcquireLockException("lock")}) {
            ResponseEntity<ApiErrors.Answer> answer = errors.busy(waited);
            assertThat(answer.getStatusCode().value()).isEqualTo(503);
            assertThat(answer.getBody().message()).startsWith("Có người khác đang làm việc này cùng lúc nên chưa ghi được.");
        }
    }

    @Test
    void moments_among_the_arguments_are_said_as_people_read_them() {
        Denial denial = new Denial(Denial.Kind.MOVED_ON, "intake.doneBy", "Trần Thị Lan", LocalDateTime.of(2026, 4, 20, 8, 5));
        ResponseEntity<ApiErrors.Answer> answer = errors.denied(denial);
        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getBody().message()).isEqualTo("Việc này đã được đồng chí Trần Thị Lan hoàn thành lúc 08:05 ngày 20/04/2026.");
    }

    /** An old link or a mistyped address is opened by a browser, which shows what it is given. */
    @Test
    void a_browser_that_opens_an_unknown_address_gets_a_page_and_a_call_gets_a_sentence() throws IOException {
        NoResourceFoundException unknown = new NoResourceFoundException(HttpMethod.GET, "khong-co");
        ResponseEntity<?> page = errors.unexpected(unknown, request("/khong-co", "text/html,*/*;q=0.8"));
        assertThat(page.getStatusCode().value()).isEqualTo(404);
        assertThat(page.getHeaders().getContentType()).hasToString("text/html;charset=UTF-8");
        assertThat(((Resource) page.getBody()).getContentAsString(StandardCharsets.UTF_8)).contains("Không mở được trang này");
        assertThat(errors.unexpected(unknown, request("/khong-co", "*/*")).getBody()).isInstanceOf(ApiErrors.Answer.class);
        assertThat(errors.unexpected(unknown, request("/api/khong-co", "text/html")).getBody()).isInstanceOf(ApiErrors.Answer.class);

        ResponseEntity<?> broken = errors.unexpected(new IllegalStateException(), request("/viec", "text/html"));
        assertThat(broken.getStatusCode().value()).isEqualTo(500);
        assertThat(((Resource) broken.getBody()).getContentAsString(StandardCharsets.UTF_8)).contains("Hệ thống đang gặp lỗi");
    }

    private static MockHttpServletRequest request(String path, String accepted) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept", accepted);
        return request;
    }

    private static Words words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/platform");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return new Words(messages);
    }
}
