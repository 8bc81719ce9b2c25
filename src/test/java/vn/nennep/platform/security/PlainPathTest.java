package vn.nennep.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address has one way to be written. */
class PlainPathTest {

    @ParameterizedTest
    @CsvSource({
        "/camunda/api/engine/engine/, /camunda/api/engine/engine",
        "/camunda/api/engine/engine/default/task/a-1, /camunda/api/engine/engine/default/task/a-1",
        "/x/SECRETARY%40CB-PD, /x/SECRETARY@CB-PD",
        "/x/a+b, /x/a+b",
        "/, /"
    })
    void decodesAPlainAddress(String uri, String path) {
        assertThat(PlainPath.of(uri)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/camunda//api/engine", "/camunda/api/../api/engine", "/camunda/api/engine/..", "/camunda/./api", "/camunda/api;a=b/engine", "/camunda/%61pi%2Fengine",
        "/camunda/api%2fengine", "/camunda/api/%2e%2e/engine", "/camunda/api/x%5cy", "/camunda\\api", "/camunda/api/%252e", "/x%0d%0ay", "/x%zz", "/x%",
        "/x%3Bjsessionid=1", "/x%00", "/x%c0%af", "camunda/api"
    })
    void refusesWhatCanBeReadInTwoWays(String uri) {
        assertThat(PlainPath.of(uri)).isEmpty();
    }
}
