package vn.nennep.platform.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * The policy can't answer: nothing holds on the day, two rows do, or the value doesn't read as what is asked for. It is a fault of the
 * configuration, to be mended by an administrator; the text of the code stands in {@code messages/policy.properties}.
 */
public class PolicyException extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    private PolicyException(String code, List<Object> arguments) {
        super(code + " " + arguments);
        this.code = code;
        this.arguments = arguments;
    }

    static PolicyException missing(String key, LocalDate judged, List<String> unitsUpwards) {
        return new PolicyException("policy.missing", List.of(key, judged, String.join(" < ", unitsUpwards)));
    }

    static PolicyException overlapping(String key, LocalDate judged, String unitId) {
        return new PolicyException("policy.overlapping", List.of(key, judged, unitId == null ? "*" : unitId));
    }

    static PolicyException unreadable(String key, LocalDate judged, String value) {
        return new PolicyException("policy.unreadable", List.of(key, judged, value));
    }

    public String code() {
        return code;
    }

    /** Key, day judged, then the units asked, the unit with two rows, or the value that can't be read. */
    public List<Object> arguments() {
        return arguments;
    }
}
