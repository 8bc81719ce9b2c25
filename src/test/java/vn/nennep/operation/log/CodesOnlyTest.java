package vn.nennep.operation.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;

/** Fault S-31: what a library says of an error may quote a person; the log keeps what the error is and where. */
class CodesOnlyTest {

    private static final String TYPED = "Ý kiến của đồng chí Hòa\r\nERROR giả";

    private final CodesOnly printer = new CodesOnly();

    @Test
    void no_message_is_printed_of_any_cause() {
        Exception failure = new IllegalStateException(TYPED, new SQLException("Failing row contains (" + TYPED + ")", "23505", new RuntimeException(TYPED)));
        String printed = printer.printStackTraceToString(failure);
        assertThat(printed)
                .contains("java.lang.IllegalStateException\n", "Caused by: java.sql.SQLException: SQL state 23505, code 0", "at vn.nennep.operation.log.CodesOnlyTest.")
                .doesNotContain("Hòa", "giả", "\r");
    }

    @Test
    void the_engines_codes_and_what_the_start_says_stay() {
        assertThat(printer.printStackTraceToString(new ProcessEngineException("ENGINE-13034 Cannot complete " + TYPED))).contains(": ENGINE-13034\n").doesNotContain("Hòa");
        assertThat(printer.printStackTraceToString(new BeanCreationException("nennep.digest-at is no time"))).contains("nennep.digest-at is no time");
    }

    @Test
    void causes_that_go_round_in_a_circle_come_to_an_end() {
        RuntimeException one = new RuntimeException("a");
        RuntimeException other = new RuntimeException("b", one);
        one.initCause(other);
        assertThat(printer.printStackTraceToString(one).lines().filter(line -> line.startsWith("Caused by"))).hasSize(1);
    }
}
