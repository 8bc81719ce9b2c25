package vn.nennep.session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.nennep.platform.web.ReadableTime;
import vn.nennep.platform.web.Words;

/**
 * What a rule has to say about one field. The Vietnamese sentence stands in {@code messages/session.properties} under the code.
 *
 * @param field form key of the field, rows counted from zero: {@code tasks[2].deadline}
 * @param arguments for the places {0}, {1} … of the sentence, as people read them: rows counted from one, dates as 31/12/2026
 */
public record Finding(Weight weight, String field, String code, List<Object> arguments) {

    /** Whether the finding stops the step or is only said. */
    public enum Weight {
        REFUSAL,
        WARNING
    }

    public Finding {
        arguments = arguments.stream().map(Finding::readable).toList();
    }

    public static Finding refusal(String field, String code, Object... arguments) {
        return new Finding(Weight.REFUSAL, field, code, List.of(arguments));
    }

    static Finding warning(String field, String code, Object... arguments) {
        return new Finding(Weight.WARNING, field, code, List.of(arguments));
    }

    /** The same finding at another field of a form. */
    public Finding at(String otherField) {
        return new Finding(weight, otherField, code, arguments);
    }

    /** The Vietnamese sentence. */
    public String sentence(Words words) {
        return words.of(code, arguments.toArray());
    }

    /** The sentences of the findings, one a line, each behind a dash; empty without findings. */
    public static String lines(Collection<Finding> findings, Words words) {
        return findings.stream().map(finding -> "– " + finding.sentence(words)).collect(Collectors.joining("\n"));
    }

    public boolean refuses() {
        return weight == Weight.REFUSAL;
    }

    private static Object readable(Object argument) {
        return argument instanceof LocalDate day ? ReadableTime.of(day) : argument;
    }
}
