package vn.nennep.organization;

/** A change that the register can't take; nothing is written then. The code names its Vietnamese sentence. */
public class RegisterRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final transient Object[] arguments;

    /** @param field what is wrong; null when it is the whole */
    public RegisterRefusal(String field, String code, Object... arguments) {
        super(code);
        this.field = field;
        this.code = code;
        this.arguments = arguments;
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
