package vn.nennep.administration.roster.table;

/** The file as a whole can't be read; the code names the sentence that says why and what to do. */
public class FileFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    public FileFault(String code, Object... arguments) {
        super(code);
        this.arguments = arguments;
    }

    public String code() {
        return getMessage();
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
