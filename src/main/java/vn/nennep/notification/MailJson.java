package vn.nennep.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** A mail as it is kept in its row until it is laid out. */
@Component
class MailJson {

    private final ObjectMapper mapper;

    MailJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Mail mail) {
        try {
            return mapper.writeValueAsString(mail);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The mail of a row.
     *
     * @param json null for a row of an earlier version, of which only the text is known
     */
    Mail read(String json, String subject, String text) {
        try {
            return json == null ? Mail.of(subject, text) : mapper.readValue(json, Mail.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
