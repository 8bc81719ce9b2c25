package vn.nennep.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a body goes on to the engine. */
class CallBodyTest {

    private final CallBody body = new CallBody(new ObjectMapper());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}],\"assignee\":\"dv0001\"} | {\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}",
        "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"x\"}}]} | {}",
        "{\"orQueries\":[{}],\"processVariables\":[{\"name\":\"a\"}]} | {}",
        "[] | {}",
        "not json | {}"
    })
    void onlySorts(String brought, String passed) throws IOException {
        assertThat(text(body.sorting(bytes(brought)))).isEqualTo(passed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"userId\":\"dv0004\"} | true", "{\"userId\":\"dv0004\",\"more\":1} | true", "{\"userId\":\"dv0004\",\"userId\":\"dv0001\"} | false",
        "{\"userId\":\"dv0001\"} | false", "{} | false", "{\"userId\":null} | false"
    })
    void claimsForOneselfOnly(String brought, boolean passes) throws IOException {
        assertThat(body.claims(bytes(brought), "dv0004")).isEqualTo(passes);
    }

    @Test
    void anAdministratorsFilterMayAskWhoIsLoggedInAndNothingElse() throws IOException {
        assertThat(body.filter(bytes("{\"query\":{\"assigneeExpression\":\"${currentUser()}\"}}"))).isPresent();
        assertThat(body.filter(bytes("{\"query\":{\"orQueries\":[{\"assigneeExpression\":\"${''.getClass()}\"}]}}"))).isEmpty();
        assertThat(body.filter(bytes("{\"query\":{\"nameLike\":\"#{execution}\"}}"))).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
