package vn.nennep.platform.intake;

import java.util.List;

/** What a person typed can't be accepted. Carries message codes, never text of people; the intake turns it into Vietnamese. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public Refusal(List<Finding> findings) {
        super(findings.stream().map(Finding::code).distinct().toList().toString());
        this.findings = List.copyOf(findings);
    }

    /**
     * Refuses one field.
     *
     * @param field key of the field, {@code rows[2].key} within a list, or null when the whole form is meant
     */
    public static Refusal at(String field, String code, Object... arguments) {
        return new Refusal(List.of(new Finding(field, code, arguments)));
    }

    public List<Finding> findings() {
        return findings;
    }

    /** One thing that is wrong: where, and the message's code with its arguments. */
    public record Finding(String field, String code, Object... arguments) {}
}
