package vn.nennep.platform.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What of a call's body goes on to the engine. It is always written anew, so that no second reading of the same bytes is possible. */
final class CallBody {

    /** More than any of these bodies needs, in bytes. */
    static final int LARGEST = 64 * 1024;

    private static final Set<String> SORT_BY = Set.of("created", "dueDate", "followUpDate", "name", "nameCaseInsensitive", "assignee", "priority", "id");

    private final ObjectMapper mapper;

    CallBody(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Nothing but the wish how to sort: a stored filter is a query that the body would otherwise override. */
    byte[] sorting(byte[] body) throws IOException {
        ObjectNode kept = mapper.createObjectNode();
        ArrayNode wanted = kept.putArray("sorting");
        for (JsonNode sort : read(body).path("sorting")) {
            String by = sort.path("sortBy").asText();
            String order = sort.path("sortOrder").asText();
            if (SORT_BY.contains(by) && Set.of("asc", "desc").contains(order)) {
                wanted.addObject().put("sortBy", by).put("sortOrder", order);
            }
        }
        if (wanted.isEmpty()) {
            kept.remove("sorting");
        }
        return mapper.writeValueAsBytes(kept);
    }

    /** Whether the claim is this member's own and not for somebody else. */
    boolean claims(byte[] body, String member) throws IOException {
        return read(body).path("userId").asText("").equals(member);
    }

    /** The task's new assignee; nothing when nobody is named or he may not do it. */
    Optional<byte[]> reassignment(byte[] body, Predicate<String> mayDo) throws IOException {
        String doer = read(body).path("userId").asText("");
        return !doer.isEmpty() && mayDo.test(doer)
                ? Optional.of(mapper.writeValueAsBytes(mapper.createObjectNode().put("userId", doer)))
                : Optional.empty();
    }

    /** The question for this member's groups; nothing when it is about somebody else or nobody. */
    Optional<byte[]> ownGroups(byte[] body, String member) throws IOException {
        return read(body).path("member").asText("").equals(member)
                ? Optional.of(mapper.writeValueAsBytes(mapper.createObjectNode().put("member", member)))
                : Optional.empty();
    }

    /** The filter that an administrator writes, when its expressions are only those of the ready-made ones. */
    Optional<byte[]> filter(byte[] body) throws IOException {
        JsonNode filter = read(body);
        return onlyKnownExpressions(filter) ? Optional.of(mapper.writeValueAsBytes(filter)) : Optional.empty();
    }

    static boolean isKnownExpression(String expression) {
        return ReadyFilters.EXPRESSIONS.contains(expression.trim());
    }

    private static boolean onlyKnownExpressions(JsonNode node) {
        if (node.isTextual() && (node.asText().contains("${") || node.asText().contains("#{"))) {
            return isKnownExpression(node.asText());
        }
        for (JsonNode child : node) {
            if (!onlyKnownExpressions(child)) {
                return false;
            }
        }
        return true;
    }

    private JsonNode read(byte[] body) throws IOException {
        try {
            JsonNode node = body.length == 0 ? mapper.createObjectNode() : mapper.readTree(body);
            return node == null || !node.isObject() ? mapper.createObjectNode() : node;
        } catch (JsonProcessingException e) {
            return mapper.createObjectNode();
        }
    }
}
