package vn.nennep.platform.intake;

/** The call itself can't be served, whatever the values are: not his, not there, or the state has moved on. */
public class Denial extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, as the HTTP status says it. */
    public enum Kind {
        NOT_YOURS(403),
        UNKNOWN(404),
        MOVED_ON(409);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final transient Object[] arguments;

    public Denial(Kind kind, String code, Object... arguments) {
        super(code);
        this.kind = kind;
        this.arguments = arguments;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return getMessage();
    }

    public Object[] arguments() {
        return arguments;
    }
}
