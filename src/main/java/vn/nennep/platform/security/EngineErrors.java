package vn.nennep.platform.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import vn.nennep.platform.web.Words;

/**
 * Says in Vietnamese what went wrong in the engine, by the status, type and code of its answer. Its own words, English and with names of classes and
 * tables, are added for administrators alone: they have to act on them.
 */
final class EngineErrors {

    private static final int SERVER_ERRORS_BEGIN = 500;

    private final ObjectMapper mapper;
    private final Words words;

    EngineErrors(ObjectMapper mapper, Words words) {
        this.mapper = mapper;
        this.words = words;
    }

    /** The body in our words; as it came when it isn't one of the engine's errors. */
    byte[] inVietnamese(int status, byte[] body, boolean administrator) throws IOException {
        JsonNode error = read(body);
        if (error == null || !error.isObject() || !error.path("message").isTextual() || !error.has("type")) {
            return body;
        }
        String said = words.of(code(status, error.path("type").asText(), error.path("code").asInt()));
        ObjectNode answer = mapper.createObjectNode().put("type", error.path("type").asText());
        answer.put("message", administrator ? said + " (" + error.path("message").asText() + ")" : said);
        if (error.has("code")) {
            answer.set("code", error.get("code"));
        }
        if (administrator && error.has("details")) {
            answer.set("details", error.get("details"));
        }
        return mapper.writeValueAsBytes(answer);
    }

    private static String code(int status, String type, int code) {
        if (type.equals("OptimisticLockingException") || code == BuiltinExceptionCode.OPTIMISTIC_LOCKING.getCode()) {
            return "door.engine.movedOn";
        }
        if (code == BuiltinExceptionCode.DEADLOCK.getCode()) {
            return "door.engine.busy";
        }
        if (type.equals("ParseException")) {
            return "door.engine.model";
        }
        return switch (status) {
            case 401 -> "login.needed";
            case 403 -> "door.closed";
            case 404 -> "door.engine.gone";
            default -> status >= SERVER_ERRORS_BEGIN ? "door.engine.failed" : "door.engine.refused";
        };
    }

    private JsonNode read(byte[] body) throws IOException {
        try {
            return mapper.readTree(body);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
