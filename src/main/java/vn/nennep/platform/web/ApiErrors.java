package vn.nennep.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.nennep.platform.files.FileRefused;
import vn.nennep.platform.intake.Denial;
import vn.nennep.platform.intake.Refusal;
import vn.nennep.platform.policy.PolicyException;

/** Turns what went wrong into a status and a Vietnamese sentence. Logs carry codes and ids, never what people typed. */
@RestControllerAdvice
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    /** @param errors may be empty */
    record Answer(String message, List<FieldError> errors) {}

    record FieldError(String field, String message) {}

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Words words;

    ApiErrors(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    ResponseEntity<Answer> refused(Refusal refusal) {
        List<FieldError> errors = refusal.findings().stream()
                .map(f -> new FieldError(f.field(), words.of(f.code(), f.arguments())))
                .toList();
        String message = errors.size() == 1 ? errors.get(0).message() : words.of("intake.refused");
        return ResponseEntity.unprocessableEntity().body(new Answer(message, errors));
    }

    /** Policy can't judge the day, by a fault of its rows or because the day lies before all rules. */
    @ExceptionHandler
    ResponseEntity<Answer> unruled(PolicyException e) {
        LOG.error("{}: {}", e.code(), e.arguments());
        Object[] arguments = e.arguments().toArray();
        arguments[0] = words.of("policy.key." + arguments[0]);
        arguments[1] = ReadableTime.of((LocalDate) arguments[1]);
        return answer(422, e.code(), arguments);
    }

    @ExceptionHandler
    ResponseEntity<Answer> denied(Denial denial) {
        return answer(denial.kind().status(), denial.code(), denial.arguments());
    }

    @ExceptionHandler
    ResponseEntity<Answer> tooMany(TooManyTries tries) {
        return ResponseEntity.status(429)
                .header("Retry-After", String.valueOf(tries.seconds()))
                .body(new Answer(words.of("login.wait", tries.inWords()), List.of()));
    }

    @ExceptionHandler
    ResponseEntity<Answer> file(FileRefused refused) {
        return answer(refused.code().equals("file.tooLarge") ? 413 : 422, refused.code(), refused.arguments());
    }

    @ExceptionHandler
    ResponseEntity<Answer> tooLarge(MaxUploadSizeExceededException e) {
        return answer(413, "file.tooLarge", 100);
    }

    @ExceptionHandler({OptimisticLockingException.class, OptimisticLockingFailureException.class})
    ResponseEntity<Answer> movedOn(Exception e) {
        return answer(409, "intake.movedOn");
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<Answer> database(Exception e) {
        LOG.error("The database does not answer: {}", e.getClass().getName());
        return answer(503, "error.database");
    }

    /** Somebody else holds what this call needs for longer than the database waits. */
    @ExceptionHandler({PessimisticLockingFailureException.class, QueryTimeoutException.class})
    ResponseEntity<Answer> busy(Exception e) {
        LOG.warn("Waited in vain: {}", e.getClass().getName());
        return answer(503, "error.busy");
    }

    @ExceptionHandler
    ResponseEntity<Answer> unreadable(HttpMessageNotReadableException e) {
        return answer(400, "error.unreadable");
    }

    /** An id that can't be one. */
    @ExceptionHandler
    ResponseEntity<Answer> unknown(MethodArgumentTypeMismatchException e) {
        return answer(404, "intake.unknown");
    }

    @ExceptionHandler
    ResponseEntity<Answer> notAnUpload(MultipartException e) {
        return answer(400, "error.unreadable");
    }

    @ExceptionHandler
    ResponseEntity<?> unexpected(Exception e, HttpServletRequest request) {
        if (e instanceof org.springframework.web.ErrorResponse known) {
            int status = known.getStatusCode().value();
            if (wantsPage(request)) {
                return page(status);
            }
            return answer(status, status == 404 ? "intake.unknown" : "error.unreadable");
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} {} failed, reference {}: {}", request.getMethod(), request.getRequestURI().replaceAll("[^\\w/.-]", "_"), reference, trace(e));
        return wantsPage(request) ? page(500) : answer(500, "error.unexpected");
    }

    /** Somebody typed an address or followed an old link: he is to read a page, and not what programs tell each other. */
    private static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html") && !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static ResponseEntity<Resource> page(int status) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .body(new ClassPathResource("static/error/" + (status < 500 ? "4xx.html" : "5xx.html")));
    }

    /** Classes and places without messages, which could hold what people typed. */
    private static String trace(Throwable e) {
        StringBuilder trace = new StringBuilder();
        for (Throwable t = e; t != null; t = t.getCause()) {
            trace.append(t.getClass().getName());
            for (StackTraceElement element : t.getStackTrace()) {
                if (element.getClassName().startsWith("vn.nennep")) {
                    trace.append(" at ").append(element);
                    break;
                }
            }
            trace.append("; ");
        }
        return trace.toString();
    }

    private ResponseEntity<Answer> answer(int status, String code, Object... arguments) {
        return ResponseEntity.status(status).body(new Answer(words.of(code, arguments), List.of()));
    }
}
