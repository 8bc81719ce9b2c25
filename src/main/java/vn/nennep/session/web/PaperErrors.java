package vn.nennep.session.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.nennep.document.PaperFault;
import vn.nennep.platform.web.Words;

/** Says in Vietnamese why a paper can't be written. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PaperErrors {

    private static final Logger LOG = LoggerFactory.getLogger(PaperErrors.class);

    record Answer(String message) {}

    private final Words words;

    PaperErrors(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    ResponseEntity<Answer> unwritten(PaperFault fault) {
        LOG.warn("A paper can't be written: {}", fault.messageCode());
        return ResponseEntity.unprocessableEntity().body(new Answer(words.of(fault.messageCode(), fault.arguments())));
    }
}
